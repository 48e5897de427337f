import { accept, alreadySo, type Aggregate, type DecidedEvent, type DecisionContext } from '@throughline/kernel';
import { Set } from 'immutable';
import type { ParkedKeyCommand } from '../commands';
import type { ParkedKeyEvent } from '../events';
import { underPermissions } from '../permissions';
import type { RejectionCode } from '../rejections';

/** What was decided about a view: the ids of the events that it goes on without. */
export interface ViewDecisions {
  readonly discarded: Set<string>;
}

const noDecisions: ViewDecisions = { discarded: Set() };

type Context = DecisionContext<Record<string, never>>;

const discard = ({ target: projection, data }: ParkedKeyCommand, { discarded }: ViewDecisions, _: Context) =>
  discarded.has(data.eventId) ? alreadySo : accept({ type: 'ParkedKeyDiscarded' as const, data: { projection, ...data } });

const evolve = ({ discarded }: ViewDecisions, { data }: DecidedEvent<ParkedKeyEvent>): ViewDecisions => ({
  discarded: discarded.add(data.eventId),
});

/** What operators decided about a view: `projection-{name}`. It belongs to no patient and no site. */
export const projectionAggregate: Aggregate<ParkedKeyCommand, ViewDecisions, ParkedKeyEvent, RejectionCode, Record<string, never>> = {
  name: 'projection',
  decider: { initial: noDecisions, decide: underPermissions(discard), evolve },
  subject: () => ({ patientId: null, episodeId: null, siteId: null }),
  companions: () => ({}),
  policyVersionId: () => null,
};

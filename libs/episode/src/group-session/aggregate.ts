import { accept, alreadySo, reject, type Aggregate, type CorrectionEvent, type DecidedEvent, type Decision } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { GroupSessionCommand } from '../commands';
import type { CorrectionCommand } from '../corrections/commands';
import { corrects, noConsequences, passingCorrections, withCorrections } from '../corrections/decide';
import type { GroupSessionEvent, GroupSessionHeld } from '../events';
import type { DataOf } from '../events/schemas';
import { underPermissions } from '../permissions';
import { sessionTooShort } from '../refusals';
import type { RejectionCode } from '../rejections';
import { withinSites, type Placing } from '../sites';

/** A group session as decisions see it. */
export type GroupSession = { readonly status: 'none' } | { readonly status: 'held'; readonly held: DataOf<typeof GroupSessionHeld> };

const noGroupSession = { status: 'none' } as GroupSession;

const exists: Decision<never, RejectionCode> = reject('group-session-exists', 'A group session of this id was told otherwise.');

const placing: Placing<GroupSessionCommand | CorrectionCommand, GroupSession> = {
  initial: noGroupSession,
  siteOf: (session) => (session.status === 'none' ? null : session.held.siteId),
  namedSite: (command) => (command.type === 'HoldGroupSession' ? command.data.siteId : null),
  taken: exists,
};

const hold = ({ data }: GroupSessionCommand, session: GroupSession): Decision<GroupSessionEvent, RejectionCode> => {
  if (session.status === 'held') return is(fromJS(session.held), fromJS(data)) ? alreadySo : exists;
  return data.minutes > 0 ? accept<GroupSessionEvent>({ type: 'GroupSessionHeld', data }) : sessionTooShort;
};

const evolve = (_session: GroupSession, { data }: DecidedEvent<GroupSessionEvent>): GroupSession => ({ status: 'held', held: data });

/** A session of a group, without patients: `group-session-{id}`. Who came is told in each patient's episode. Source: i.2, row 44. */
export const groupSessionAggregate: Aggregate<
  GroupSessionCommand | CorrectionCommand,
  GroupSession,
  GroupSessionEvent | CorrectionEvent,
  RejectionCode,
  Record<string, never>
> = {
  name: 'group-session',
  decider: {
    initial: noGroupSession,
    decide: underPermissions(withinSites(placing, withCorrections(noGroupSession, hold, noConsequences))),
    evolve: passingCorrections(evolve),
  },
  siteOf: placing.siteOf,
  subject: (command, session) => ({
    patientId: null,
    episodeId: null,
    siteId: placing.namedSite(command) ?? placing.siteOf(session, command.target),
  }),
  companions: () => ({}),
  looksAtEntries: corrects,
  policyVersionId: () => null,
};

import type { CommandUnion } from '@throughline/kernel';
import type { AftercareCommandData } from '../aftercare/commands';
import type { HandoffCommandData } from '../handoff/commands';
import type { ObligationCommandData } from './commands';
import type { Stage } from '../reference/stages';
import type { SupportProgrammeCommandData } from '../support-programme/commands';
import type { CommandedKind, ObligationKind } from './kinds';
import type { Running } from './rule';

/** Something that is due by a day, and has not been done. */
export interface Obligation extends Pick<Running, 'occasion' | 'runsFrom' | 'stream'> {
  readonly kind: ObligationKind;
  /** The episode whose it is, or the stream of a site, a team or a member of the staff. */
  readonly subject: string;
  readonly siteId: string;
}

type DueData = Pick<HandoffCommandData, 'FailHandoff'> &
  Pick<SupportProgrammeCommandData, 'AdvanceStage'> &
  Pick<AftercareCommandData, 'EnterAftercare' | 'CloseFeedbackLoop'> &
  ObligationCommandData;
type Asked =
  CommandUnion<DueData> extends infer Command ? (Command extends { type: infer T; data: infer D } ? { type: T; data: D } : never) : never;

/** A command that follows from an obligation alone. `key` names its one occasion; `stream` decides it. */
export type DueByObligation = Asked & { readonly stream: string; readonly occurredAt: string; readonly key: string };

/** The kinds for which the catalogue has a command that asserts nothing which somebody would have to see; of the others there are reminders. */
const commands: { readonly [Kind in CommandedKind]: (obligation: Obligation) => Asked } = {
  handoff_unanswered: () => ({ type: 'FailHandoff', data: { reason: 'expired' } }),
  stage_review: ({ occasion }) => ({ type: 'AdvanceStage', data: { to: occasion as Stage, trigger: 'calendar' } }),
  // Everybody who leaves is followed up, also those for whom nobody chose an option (row 64, seed 002).
  aftercare_not_entered: ({ siteId }) => ({
    type: 'EnterAftercare',
    data: { siteId, option: 'none', basis: 'treatment_payment_operations' },
  }),
  loop_closable: () => ({ type: 'CloseFeedbackLoop', data: { sentTo: ['site'] } }),
};

const isCommanded = (kind: ObligationKind): kind is CommandedKind => Object.hasOwn(commands, kind);

/**
 * What a due obligation asks for: a command of the catalogue, or to be reminded of. Pure: two schedulers that look at different moments make
 * the same command.
 *
 * @param dueAt ISO 8601, UTC: when it fell due, which is also when the fact occurred
 */
export const commandDue = (obligation: Obligation, dueAt: string): DueByObligation => {
  const { kind, subject, occasion, runsFrom, stream } = obligation;
  const asked: Asked = isCommanded(kind) ? commands[kind](obligation) : { type: 'RemindOfObligation', data: { kind, occasion, runsFrom } };
  return { ...asked, stream, occurredAt: dueAt, key: `${kind}/${subject}/${occasion}/${runsFrom}/${dueAt}` };
};

import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import type {
  AftercareCommand,
  CommandNamed,
  EnterAftercareData,
  RecordAftercareOutcomeData,
  RecordCheckInData,
  ScheduleCheckInData,
} from '../commands';
import { addDays, dayOf } from '../days';
import type { Episode, OpenedEpisode } from '../episode-state';
import type { AftercareEvent } from '../events';
import { barc10Range } from '../reference/instruments';
import type { RejectionCode } from '../rejections';
import { fieldsOf, type PolicyVersion } from '../site-policy/state';
import type { Aftercare, CheckIn, EnteredAftercare } from './state';

type Decided = Decision<AftercareEvent, RejectionCode>;

/** What a decision of aftercare looks at beside it: the episode that was left, and the policy of its site. */
export interface AftercareContext {
  readonly episode: Episode | undefined;
  readonly policy: PolicyVersion | undefined;
}

/** The feedback loop that seed 002 misses: everybody who leaves is followed up, and who was not reached stays in the count. */
export const decideAftercare = (command: AftercareCommand, aftercare: Aftercare, context: AftercareContext): Decided => {
  if (command.type === 'EnterAftercare') return enterAftercare(command.data, aftercare, context);
  if (aftercare.status === 'none')
    return reject('aftercare-not-found', 'The patient did not enter aftercare: record it with EnterAftercare.');
  switch (command.type) {
    case 'ScheduleCheckIn':
      return scheduleCheckIn(command.data, aftercare);
    case 'RecordCheckIn':
      return recordCheckIn(command.data, aftercare, context.policy);
    case 'RecordAftercareOutcome':
      return recordOutcome(command.data, aftercare);
    case 'CloseFeedbackLoop':
      return closeLoop(command, aftercare);
  }
};

/** Schedules the check-ins of the site's policy for everybody, also with option `none`, counted from the day on which the patient left. */
const enterAftercare = (data: EnterAftercareData, aftercare: Aftercare, { episode, policy }: AftercareContext): Decided => {
  const { siteId, ...entry } = data;
  if (aftercare.status !== 'none') return reject('aftercare-already-entered', 'The patient entered aftercare before.');
  if (!episode || episode.status === 'none') return reject('episode-not-found', 'No episode of this id was opened.');
  if (episode.core.opening.siteId !== siteId) return reject('site-differs', 'siteId is not the site of the episode.');
  if (episode.closing.ended?.reason === 'died') return reject('patient-died', 'The episode ended with the patient\u2019s death.');
  const left = leavingOf(episode);
  if (!left) {
    return reject(
      'episode-not-closed',
      'Aftercare follows treatment or a support programme: close the episode, or end the programme, first.',
    );
  }
  const said = fieldsOf(policy, 'aftercare');
  if (said.kind !== 'said') return said;
  const checkIns = said.fields.checkInDays.map((days): AftercareEvent => ({
    type: 'AftercareCheckInScheduled',
    data: { checkInId: `day-${days}`, dueOn: addDays(left.leftOn, days) },
  }));
  return accept<AftercareEvent>({ type: 'AftercareEntered', data: { ...entry, ...left } }, ...checkIns);
};

/** What the patient left, and when; null while they are in treatment, and in no support programme that ended. */
const leavingOf = ({ closing: { ended }, supportProgramme }: OpenedEpisode): Pick<EnteredAftercare, 'leftOn' | 'after'> | null => {
  if (ended) return { leftOn: ended.closedOn, after: 'closing' };
  const { open, endedOn } = supportProgramme;
  return endedOn === null || open ? null : { leftOn: endedOn, after: 'support_programme' };
};

const scheduleCheckIn = (data: ScheduleCheckInData, { status, checkIns, leftOn }: EnteredAftercare): Decided => {
  if (status === 'closed') return loopClosed;
  const known = checkIns.get(data.checkInId);
  if (known) return known.dueOn === data.dueOn ? alreadySo : reject('check-in-exists', 'A check-in of this id is due on another day.');
  if (data.dueOn < leftOn) return reject('check-in-before-leaving', 'A check-in is due after the patient left.');
  return accept<AftercareEvent>({ type: 'AftercareCheckInScheduled', data });
};

/** Attempts add up over the records of a check-in; somebody is unreachable only after as many as the site's policy asks for. */
const recordCheckIn = (data: RecordCheckInData, { status, checkIns }: EnteredAftercare, policy: PolicyVersion | undefined): Decided => {
  const { checkInId, result } = data;
  const known = checkIns.get(checkInId);
  if (!known) return unknownCheckIn;
  if (known.result !== null)
    return known.result === result ? alreadySo : reject('check-in-has-outcome', `The check-in is ${known.result}.`);
  if (status === 'closed') return loopClosed;
  const { attempts: more = 1 } = data;
  if (more < 1) return reject('attempts-not-positive', 'A record stands for at least one attempt.');
  return checkInEnded(data, known.attempts + more, policy);
};

const checkInEnded = (
  { checkInId, result, mode, informant = 'patient' }: RecordCheckInData,
  attempts: number,
  policy: PolicyVersion | undefined,
): Decided => {
  const by = mode === undefined ? {} : { mode };
  switch (result) {
    case 'no_answer':
      return accept<AftercareEvent>({ type: 'CheckInAttempted', data: { checkInId, attempts, ...by } });
    case 'completed':
      return accept<AftercareEvent>({ type: 'CheckInCompleted', data: { checkInId, attempts, informant, ...by } });
    case 'declined':
      return accept<AftercareEvent>({ type: 'CheckInDeclined', data: { checkInId, attempts, ...by } });
    case 'unreachable': {
      const said = fieldsOf(policy, 'aftercare');
      if (said.kind !== 'said') return said;
      const needed = said.fields.unreachableAfterAttempts;
      return attempts >= needed
        ? accept<AftercareEvent>({ type: 'CheckInUnreachable', data: { checkInId, attempts } })
        : reject('too-few-attempts', `The site calls a patient unreachable after ${needed} attempts; there were ${attempts}.`);
    }
  }
};

/** Never takes back an earlier report, and is welcome late. */
const recordOutcome = (data: RecordAftercareOutcomeData, { checkIns }: EnteredAftercare): Decided => {
  const { checkInId, barc10 } = data;
  if (checkInId !== undefined && !checkIns.has(checkInId)) return unknownCheckIn;
  const { min, max } = barc10Range;
  if (barc10 !== undefined && !(Number.isInteger(barc10) && barc10 >= min && barc10 <= max)) {
    return reject('score-out-of-range', `A BARC-10 total is a whole number from ${min} to ${max}.`);
  }
  return accept<AftercareEvent>({ type: 'AftercareOutcomeReported', data });
};

/** After the last check-in was due. The denominator is every check-in that was scheduled, tried or not. */
const closeLoop = ({ data, occurredAt }: CommandNamed<'CloseFeedbackLoop'>, { status, checkIns }: EnteredAftercare): Decided => {
  if (status === 'closed') return alreadySo;
  const all = [...checkIns.values()];
  if (all.some(({ dueOn }) => dueOn >= dayOf(occurredAt)))
    return reject('check-ins-still-due', 'The loop closes after the last check-in was due.');
  const ending = (result: CheckIn['result']): number => all.filter((checkIn) => checkIn.result === result).length;
  const reached = ending('completed');
  return accept<AftercareEvent>({
    type: 'FeedbackLoopClosed',
    data: {
      sentTo: data.sentTo,
      scheduled: all.length,
      attempted: all.filter(({ attempts }) => attempts > 0).length,
      reached,
      unreachable: ending('unreachable'),
      declined: ending('declined'),
      responseRate: reached / all.length,
    },
  });
};

const loopClosed: Decision<never, RejectionCode> = reject('loop-closed', 'The feedback loop is closed.');
const unknownCheckIn: Decision<never, RejectionCode> = reject('unknown-check-in', 'No check-in of this id was scheduled.');

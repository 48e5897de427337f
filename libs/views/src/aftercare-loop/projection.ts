import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { aftercareReports, checkIns, followUps, leavers, type CheckIn, type FollowUp, type Leaver } from './tables';

const takes = [
  'EpisodeClosed',
  'AftercareEntered',
  'AftercareCheckInScheduled',
  'CheckInAttempted',
  'CheckInCompleted',
  'CheckInUnreachable',
  'CheckInDeclined',
  'AftercareOutcomeReported',
  'FeedbackLoopClosed',
] as const;

/**
 * Everyone who left, with or without an aftercare plan, and what became of looking after them. A closed episode is a leaver at once:
 * the denominator never waits for aftercare to be entered (seed 002).
 */
export const aftercareLoop = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'aftercare-loop',
  version: 2,
  tables: [leavers, checkIns, aftercareReports],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    const leaver = leaverOf(event, rows);
    switch (event.type) {
      case 'EpisodeClosed':
        rows.put(leavers, { ...leaver, leftOn: event.data.closedOn, reason: event.data.reason });
        return;
      case 'AftercareEntered':
        rows.put(leavers, { ...leaver, option: event.data.option });
        return;
      case 'AftercareCheckInScheduled':
        takeCheckIn(leaver, rows, { ...checkInOf(leaver, event.data.checkInId, rows), dueOn: event.data.dueOn });
        return;
      case 'CheckInAttempted':
        takeResult(leaver, rows, event.data, 'attempted');
        return;
      case 'CheckInCompleted':
        takeResult(leaver, rows, event.data, 'reached');
        return;
      case 'CheckInUnreachable':
        takeResult(leaver, rows, event.data, 'unreachable');
        return;
      case 'CheckInDeclined':
        takeResult(leaver, rows, event.data, 'declined');
        return;
      case 'AftercareOutcomeReported': {
        const { informant, returnedToUse = null } = event.data;
        const { eventId, occurredAt } = event;
        const corrected = event.correctedBy !== null;
        rows.put(aftercareReports, { eventId, episodeId: leaver.episodeId, occurredAt, informant, facts: event.data, corrected });
        rows.put(leavers, { ...leaver, returnedToUse: everReturned(leaver.returnedToUse, returnedToUse) });
        return;
      }
      case 'FeedbackLoopClosed':
        rows.put(leavers, { ...leaver, loopClosed: true, nextDueOn: null });
    }
  },
});

const leaverOf = ({ episodeId, patientId, siteId }: HeldEvent, rows: Rows): Leaver =>
  rows.get(leavers, episodeId ?? '') ?? {
    episodeId: episodeId ?? '',
    patientId,
    siteId,
    leftOn: null,
    reason: null,
    option: null,
    followUp: 'not-attempted',
    nextDueOn: null,
    returnedToUse: null,
    loopClosed: false,
  };

const checkInOf = ({ episodeId }: Leaver, checkInId: string, rows: Rows): CheckIn =>
  rows.get(checkIns, episodeId, checkInId) ?? { episodeId, checkInId, dueOn: null, result: 'not-attempted', attempts: 0 };

const takeResult = (
  leaver: Leaver,
  rows: Rows,
  told: { readonly checkInId: string; readonly attempts: number },
  result: FollowUp,
): void => {
  const known = checkInOf(leaver, told.checkInId, rows);
  const attempts = Math.max(known.attempts, told.attempts);
  takeCheckIn(leaver, rows, { ...known, result: furthest(known.result, result), attempts });
};

/** Puts the check-in, and the leaver as all of the check-ins together make it. */
const takeCheckIn = (leaver: Leaver, rows: Rows, checkIn: CheckIn): void => {
  rows.put(checkIns, checkIn);
  const all = rows.all(checkIns);
  const followUp = all.map(({ result }) => result).reduce(furthest, leaver.followUp);
  rows.put(leavers, { ...leaver, followUp, nextDueOn: leaver.loopClosed ? null : earliestDue(all) });
};

/** Whichever comes later in `followUps`, whatever came of it afterwards. */
const furthest = (one: FollowUp, other: FollowUp): FollowUp => (followUps.indexOf(one) >= followUps.indexOf(other) ? one : other);

const earliestDue = (all: readonly CheckIn[]): string | null =>
  all
    .filter(({ result }) => result === 'not-attempted' || result === 'attempted')
    .flatMap(({ dueOn }) => dueOn ?? [])
    .reduce<string | null>((earliest, dueOn) => (earliest === null || dueOn < earliest ? dueOn : earliest), null);

/** One report of a return outweighs any number of reports of none; silence says nothing. */
const everReturned = (known: boolean | null, told: boolean | null): boolean | null => {
  if (known === null || told === null) return known ?? told;
  return known || told;
};

import { dayOf, laterDay, type EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import {
  aftercareReports,
  aftercares,
  checkIns,
  followUps,
  leavers,
  type Aftercare,
  type CheckIn,
  type FollowUp,
  type Leaver,
  type Leaving,
} from './tables';

const takes = [
  'EpisodeClosed',
  'SupportProgramCompleted',
  'AftercareEntered',
  'AftercareCheckInScheduled',
  'CheckInAttempted',
  'CheckInCompleted',
  'CheckInUnreachable',
  'CheckInDeclined',
  'AftercareOutcomeReported',
  'FeedbackLoopClosed',
  'ReadmissionLinked',
] as const;

/**
 * Everyone who left, with or without an aftercare plan, and what became of looking after them. Whoever left is a leaver at once: the
 * denominator never waits for aftercare to be entered (seed 002).
 */
export const aftercareLoop = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'aftercare-loop',
  version: 3,
  foldDigest: foldDigests['aftercare-loop'],
  tables: [leavers, aftercares, checkIns, aftercareReports],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    take(event, rows);
    for (const leaver of rows.all(leavers)) rows.put(leavers, lookedAfter(leaver, rows));
  },
});

type Taken = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: (typeof takes)[number] }>>;

const take = (event: Taken, rows: Rows): void => {
  const aftercare = aftercareOf(event, rows);
  const { episodeId } = aftercare;
  switch (event.type) {
    case 'EpisodeClosed':
      rows.put(leavers, { ...somebodyLeft(event, 'episode'), leftOn: event.data.closedOn, reason: event.data.reason });
      return;
    case 'SupportProgramCompleted': {
      const { enrolmentId, reason } = event.data;
      rows.put(leavers, { ...somebodyLeft(event, 'programme'), enrolmentId, leftOn: dayOf(event.occurredAt), reason });
      return;
    }
    case 'AftercareEntered':
      rows.put(aftercares, { ...aftercare, option: event.data.option });
      return;
    case 'AftercareCheckInScheduled':
      rows.put(checkIns, { ...checkInOf(episodeId, event.data.checkInId, rows), dueOn: event.data.dueOn });
      return;
    case 'CheckInAttempted':
      takeResult(episodeId, rows, event.data, 'attempted');
      return;
    case 'CheckInCompleted':
      takeResult(episodeId, rows, event.data, 'reached');
      return;
    case 'CheckInUnreachable':
      takeResult(episodeId, rows, event.data, 'unreachable');
      return;
    case 'CheckInDeclined':
      takeResult(episodeId, rows, event.data, 'declined');
      return;
    case 'AftercareOutcomeReported': {
      const { informant, returnedToUse } = event.data;
      const { eventId, occurredAt } = event;
      rows.put(aftercareReports, { eventId, episodeId, occurredAt, informant, facts: event.data, corrected: event.correctedBy !== null });
      rows.put(aftercares, reported(aftercare, returnedToUse, dayOf(event.occurredAt)));
      return;
    }
    case 'FeedbackLoopClosed':
      rows.put(aftercares, { ...aftercare, loopClosed: true });
      return;
    case 'ReadmissionLinked':
      if (aftercare.readmittedIn !== null) return;
      rows.put(aftercares, { ...aftercare, readmittedIn: event.data.episodeId, readmittedOn: dayOf(event.occurredAt) });
  }
};

const aftercareOf = ({ episodeId }: HeldEvent, rows: Rows): Aftercare =>
  rows.get(aftercares, episodeId ?? '') ?? {
    episodeId: episodeId ?? '',
    option: null,
    returnedOn: null,
    deniedOn: null,
    loopClosed: false,
    readmittedIn: null,
    readmittedOn: null,
  };

const somebodyLeft = ({ episodeId, patientId, siteId }: HeldEvent, left: Leaving): Omit<Leaver, 'leftOn' | 'reason'> => ({
  episodeId: episodeId ?? '',
  left,
  enrolmentId: '',
  patientId,
  siteId,
  option: null,
  followUp: 'not-attempted',
  nextDueOn: null,
  returnedToUse: null,
  loopClosed: false,
  readmittedIn: null,
  readmittedOn: null,
});

/** One report of a return outweighs any number of reports of none; silence says nothing. */
const reported = (aftercare: Aftercare, returnedToUse: boolean | undefined, on: string): Aftercare => {
  if (returnedToUse === undefined) return aftercare;
  return returnedToUse
    ? { ...aftercare, returnedOn: laterDay(aftercare.returnedOn, on) }
    : { ...aftercare, deniedOn: laterDay(aftercare.deniedOn, on) };
};

const checkInOf = (episodeId: string, checkInId: string, rows: Rows): CheckIn =>
  rows.get(checkIns, episodeId, checkInId) ?? { episodeId, checkInId, dueOn: null, result: 'not-attempted', attempts: 0 };

const takeResult = (
  episodeId: string,
  rows: Rows,
  told: { readonly checkInId: string; readonly attempts: number },
  result: FollowUp,
): void => {
  const known = checkInOf(episodeId, told.checkInId, rows);
  const attempts = Math.max(known.attempts, told.attempts);
  rows.put(checkIns, { ...known, result: furthest(known.result, result), attempts });
};

/** The leaver as the aftercare since that leaving makes it. */
const lookedAfter = (leaver: Leaver, rows: Rows): Leaver => {
  const aftercare = rows.get(aftercares, leaver.episodeId);
  const isSince = (day: string | null | undefined): boolean => day !== null && day !== undefined && day >= leaver.leftOn;
  const due = rows.all(checkIns).filter(({ dueOn }) => dueOn === null || isSince(dueOn));
  const loopClosed = aftercare?.loopClosed ?? false;
  const { readmittedIn, readmittedOn } = leaver.left === 'episode' && aftercare ? aftercare : leaver;
  return {
    ...leaver,
    readmittedIn,
    readmittedOn,
    option: aftercare?.option ?? null,
    followUp: due.map(({ result }) => result).reduce(furthest, 'not-attempted'),
    nextDueOn: loopClosed ? null : earliestDue(due),
    returnedToUse: isSince(aftercare?.returnedOn) || (isSince(aftercare?.deniedOn) ? false : null),
    loopClosed,
  };
};

/** Whichever comes later in `followUps`, whatever came of it afterwards. */
const furthest = (one: FollowUp, other: FollowUp): FollowUp => (followUps.indexOf(one) >= followUps.indexOf(other) ? one : other);

const earliestDue = (all: readonly CheckIn[]): string | null =>
  all
    .filter(({ result }) => result === 'not-attempted' || result === 'attempted')
    .flatMap(({ dueOn }) => dueOn ?? [])
    .reduce<string | null>((earliest, dueOn) => (earliest === null || dueOn < earliest ? dueOn : earliest), null);

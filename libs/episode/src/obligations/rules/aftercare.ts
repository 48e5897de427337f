import { addDays } from '../../days';
import { always, idOf, startOf, type ObligationRule } from '../rule';

const thatCheckIn = ({ data }: { readonly data: { readonly checkInId: string } }, { occasion }: { readonly occasion: string }): boolean =>
  data.checkInId === occasion;

/** A check-in with somebody who left, on its day. */
export const aftercareCheckIn: ObligationRule = {
  in: 'aftercare',
  runs: 'each',
  from: { AftercareCheckInScheduled: ({ data }) => ({ occasion: data.checkInId, runsFrom: startOf(data.dueOn) }) },
  metBy: { CheckInCompleted: thatCheckIn, CheckInUnreachable: thatCheckIn, CheckInDeclined: thatCheckIn, FeedbackLoopClosed: always },
};

const ofEpisode = { in: 'episode', runs: 'newest' } as const;

/**
 * Everybody who leaves is followed up, with or without a plan (row 64, seed 002). Aftercare is entered once: who is in it since the end of a
 * support programme owes nothing when treatment ends as well. The stream of the aftercare decides.
 */
export const aftercareNotEntered: ObligationRule = {
  ...ofEpisode,
  from: {
    EpisodeClosed: ({ data, streamId }, _running, { inAftercare }) =>
      data.reason === 'died' || inAftercare ? null : { occasion: 'closing', stream: `aftercare-${idOf(streamId, ofEpisode)}` },
  },
  metBy: { AftercareEntered: always },
};

/** The loop can close on the day after its last check-in. */
export const loopClosable: ObligationRule = {
  in: 'aftercare',
  runs: 'newest',
  from: {
    AftercareCheckInScheduled: ({ data }, [running]) => {
      const dayAfter = startOf(addDays(data.dueOn, 1));
      return { occasion: 'loop', runsFrom: running && running.runsFrom > dayAfter ? running.runsFrom : dayAfter };
    },
  },
  metBy: { FeedbackLoopClosed: always },
};

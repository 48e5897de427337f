import { addDays } from '../../days';
import { always, startOf, type ObligationRule } from '../rule';

const thatCheckIn = ({ data }: { readonly data: { readonly checkInId: string } }, { occasion }: { readonly occasion: string }): boolean =>
  data.checkInId === occasion;

/** A check-in with somebody who left, on its day. */
export const aftercareCheckIn: ObligationRule = {
  in: 'aftercare',
  runs: 'each',
  from: { AftercareCheckInScheduled: ({ data }) => ({ occasion: data.checkInId, runsFrom: startOf(data.dueOn) }) },
  metBy: { CheckInCompleted: thatCheckIn, CheckInUnreachable: thatCheckIn, CheckInDeclined: thatCheckIn, FeedbackLoopClosed: always },
};

/** Everybody who leaves is followed up, with or without a plan (row 64, seed 002). Entering aftercare meets it in another stream. */
export const aftercareNotEntered: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: { EpisodeClosed: ({ data }) => (data.reason === 'died' ? null : { occasion: 'closing' }) },
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

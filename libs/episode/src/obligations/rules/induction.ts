import { always, byEvent, untilOver, type ObligationRule } from '../rule';
import { contacts } from './contacts';

/** Looking after somebody who has just begun buprenorphine. */
export const inductionFollowUp: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: { InductionStarted: byEvent },
  metBy: { ...untilOver, ...contacts, InductionCompleted: always, InductionAbandoned: always },
};

/** Scoring withdrawal again: it was too mild to begin, or was precipitated. */
export const cowsRecheck: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: {
    InductionDeferred: (fact) => (fact.data.minimum === undefined ? null : byEvent(fact)),
    PrecipitatedWithdrawalRecorded: byEvent,
  },
  metBy: { ...untilOver, WithdrawalAssessed: always, InductionStarted: always },
};

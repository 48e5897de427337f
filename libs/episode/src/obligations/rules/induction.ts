import { always, byEvent, untilClosed, type ObligationRule } from '../rule';
import { contacts } from './contacts';

/** Looking after somebody who has just begun buprenorphine. */
export const inductionFollowUp: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: { InductionStarted: byEvent },
  metBy: { ...untilClosed, ...contacts, InductionCompleted: always, InductionAbandoned: always },
};

/** Scoring withdrawal again: it was too mild to begin. */
export const cowsRecheck: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: { InductionDeferred: (fact) => (fact.data.minimum === undefined ? null : byEvent(fact)) },
  metBy: { ...untilClosed, WithdrawalAssessed: always, InductionStarted: always },
};

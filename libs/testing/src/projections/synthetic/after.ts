import type { EpisodeServiceEvent } from '@throughline/episode';
import type { Chance } from '../chance';
import { dayMs, dayOf, type Tell } from './teller';

type Ending = Pick<Extract<EpisodeServiceEvent, { readonly type: 'EpisodeClosed' }>['data'], 'reason' | 'tedsReason'>;

/** The end of an episode; now and then the site's, after a dismissal. */
export const ending = (chance: Chance, left: number, tell: Tell): void => {
  const reason = chance.happens(0.03) ? dismissed : chance.pick(leavings);
  if (reason === dismissed) tell(left, dismissal);
  tell(left, closing(reason, left));
};

const dismissed: Ending = { reason: 'terminated_by_facility', tedsReason: 3 };
const leavings: readonly [Ending, Ending] = [
  { reason: 'completed', tedsReason: 1 },
  { reason: 'lost', tedsReason: 2 },
];

const dismissal: EpisodeServiceEvent = {
  type: 'PatientDismissed',
  data: {
    triggerRef: 'u-3',
    policyVersionId: 'policy@1',
    reviewedBy: 'm-9',
    referralId: 'r-1',
    bridgingSupplyDays: 7,
    naloxoneOffered: true,
    appealOffered: true,
    reason: 'made up',
  },
};

const closing = (reason: Ending, left: number): EpisodeServiceEvent => ({
  type: 'EpisodeClosed',
  data: {
    ...reason,
    closedOn: dayOf(left),
    lastContactOn: dayOf(left - 3 * dayMs),
    lastDoseOn: dayOf(left - 3 * dayMs),
    moudAtClose: ['buprenorphine'],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  },
});

export const aftercare = (chance: Chance, left: number, tell: Tell): void => {
  tell(left, { type: 'AftercareEntered', data: { option: 'community_peer', leftOn: dayOf(left), after: 'closing', basis: 'consent' } });
  const dueIn = [30, 90, 180, 365];
  for (const days of dueIn) {
    tell(left, { type: 'AftercareCheckInScheduled', data: { checkInId: `day-${days}`, dueOn: dayOf(left + days * dayMs) } });
  }
  for (const days of dueIn) checkIn(chance, left + days * dayMs, `day-${days}`, tell);
};

const checkIn = (chance: Chance, due: number, checkInId: string, tell: Tell): void => {
  if (chance.happens(0.3)) return;
  tell(due, { type: 'CheckInAttempted', data: { checkInId, mode: 'phone', attempts: 1 } });
  if (chance.happens(0.5)) {
    tell(due, { type: 'CheckInUnreachable', data: { checkInId, attempts: 2 } });
    return;
  }
  tell(due, { type: 'CheckInCompleted', data: { checkInId, mode: 'phone', informant: 'patient', attempts: 2 } });
  const report = { checkInId, informant: 'patient', onMoud: chance.happens(0.7), returnedToUse: chance.happens(0.3) } as const;
  tell(due, { type: 'AftercareOutcomeReported', data: report });
};

import type { EpisodeServiceEvent } from '@throughline/episode';
import type { Chance } from '../chance';
import { dayMs, dayOf, type Tell } from './teller';

export const closing = (chance: Chance, left: number): EpisodeServiceEvent => ({
  type: 'EpisodeClosed',
  data: {
    ...chance.pick([
      { reason: 'completed', tedsReason: 1 },
      { reason: 'lost', tedsReason: 2 },
    ]),
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

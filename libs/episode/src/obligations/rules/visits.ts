import { always, untilOver, type ObligationRule } from '../rule';
import { contacts } from './contacts';

/** Looking for a patient who missed a visit, where the site's policy answers that with outreach (S001:277). */
export const outreachAfterMissedVisit: ObligationRule = {
  in: 'episode',
  runs: 'each',
  from: {
    NoShowRecorded: ({ eventId, data }) => (data.response === 'outreach' ? { occasion: data.visitId ?? eventId } : null),
  },
  metBy: { ...untilOver, ...contacts, OutreachAttempted: always },
};

import type { CorrectionRules } from '../corrections/rule';
import type { closingEvents } from './events';

export const closingCorrections: CorrectionRules<typeof closingEvents> = {
  PatientDismissed: {
    kind: 'free',
    by: ['DismissPatient'],
    fixed: ['triggerRef', 'policyVersionId', 'reviewedBy', 'referralId'],
    judged: ['policyVersionId'],
  },
  EpisodeClosed: {
    kind: 'free',
    by: ['CloseEpisode', 'RecordOverdose', 'CompleteTransfer'],
    judged: [
      'closedOn',
      'lastContactOn',
      'lastDoseOn',
      'moudAtClose',
      'outstandingReferrals',
      'arm',
      'tedsDischarge',
      'lengthOfStay',
      'dismissalRef',
    ],
  },
};

import type { CorrectionRules } from '../corrections/rule';
import type { closingEvents } from './events';

export const closingCorrections: CorrectionRules<typeof closingEvents> = {
  EpisodeClosed: {
    kind: 'free',
    by: ['CloseEpisode', 'RecordOverdose'],
    judged: ['tedsReason', 'closedOn', 'lastContactOn', 'lastDoseOn', 'moudAtClose', 'outstandingReferrals', 'arm'],
  },
};

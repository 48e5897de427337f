import type { CorrectionRules } from '../corrections/rule';
import type { testingEvents } from './events';

export const testingCorrections: CorrectionRules<typeof testingEvents> = {
  UdsCollected: { kind: 'free', by: ['CollectUds'], judged: ['temperatureInRange', 'lateArrival'] },
  UdsResultRecorded: { kind: 'free', by: ['RecordUDS'], judged: ['lateArrival'] },
};

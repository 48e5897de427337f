import type { CorrectionRules } from '../corrections/rule';
import type { patientEvents } from './events';

export const patientCorrections: CorrectionRules<typeof patientEvents> = {
  EpisodeRegistered: { kind: 'follows', from: 'EpisodeOpened' },
  EpisodeReleased: { kind: 'follows', from: 'EpisodeClosed' },
  ReferralRegistered: { kind: 'follows', from: 'ReferralOpened' },
  ReferralReleased: { kind: 'follows', from: 'ReferralClosed' },
};

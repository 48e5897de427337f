import type { CorrectionRules } from '../corrections/rule';
import type { levelEvents } from './events';

export const levelCorrections: CorrectionRules<typeof levelEvents> = {
  ResidentialStayStarted: { kind: 'free', by: ['StartResidentialStay'] },
  ResidentialStayEnded: { kind: 'free', by: ['EndResidentialStay'] },
  HigherLevelReferred: { kind: 'free', by: ['ReferHigherLevel'], judged: ['fromLevel'] },
  CareIntensified: { kind: 'free', by: ['IntensifyCare'] },
  CareDeintensified: { kind: 'free', by: ['DeintensifyCare'] },
  TrackAssigned: { kind: 'free', by: ['AssignTrack'] },
  LevelOfCareChanged: { kind: 'free', by: ['ChangeLevelOfCare'], judged: ['from', 'direction'] },
};

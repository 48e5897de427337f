import type { CorrectionRules } from '../corrections/rule';
import type { readmissionEvents } from './events';

export const readmissionCorrections: CorrectionRules<typeof readmissionEvents> = {
  EpisodeReadmitted: { kind: 'free', by: ['ReadmitPatient'], fixed: ['previousEpisodeId'], judged: ['daysSinceClose'] },
  ReadmissionLinked: { kind: 'free', by: ['ReadmitPatient'], fixed: ['episodeId'], judged: ['daysSinceClose'] },
};

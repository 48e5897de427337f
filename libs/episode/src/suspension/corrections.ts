import type { CorrectionRules } from '../corrections/rule';
import type { suspensionEvents } from './events';

export const suspensionCorrections: CorrectionRules<typeof suspensionEvents> = {
  EpisodeSuspended: { kind: 'free', by: ['SuspendEpisode'] },
  EpisodeResumed: { kind: 'free', by: ['ResumeEpisode'] },
};

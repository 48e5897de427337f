import type { DataOf } from '../events/schemas';
import type { EpisodeResumed, EpisodeSuspended } from './events';

export type SuspendEpisodeData = DataOf<typeof EpisodeSuspended>;
export type ResumeEpisodeData = DataOf<typeof EpisodeResumed>;

/** Fields of the commands that let care rest and go on, by command. */
export interface SuspensionCommandData {
  SuspendEpisode: SuspendEpisodeData;
  ResumeEpisode: ResumeEpisodeData;
}

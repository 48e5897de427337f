import type { OpenedEpisode } from './episode-state';

/** Somebody of the programme was in contact with the patient on this day. */
export const contact = (episode: OpenedEpisode, on: string): OpenedEpisode =>
  on > episode.core.lastContactOn ? { ...episode, core: { ...episode.core, lastContactOn: on } } : episode;

/** A dose that somebody watched being taken is a contact. */
export const seen = (episode: OpenedEpisode, observed: boolean | undefined, on: string): OpenedEpisode =>
  observed === true ? contact(episode, on) : episode;

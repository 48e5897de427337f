export { partialEpisodes } from './projection';
export { readPartialEpisodes, type PartialEpisode, type PartialEpisodesQuery } from './query';
export { episodeStandings, type EpisodeStanding } from './tables';

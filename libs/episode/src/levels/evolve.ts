import type { EventUnion } from '@throughline/kernel';
import type { OpenedEpisode } from '../episode-state';
import { unchanged, type Evolves } from '../topic';
import type { levelEvents } from './events';
import type { LevelSlice } from './state';

const levels = (episode: OpenedEpisode, changed: Partial<LevelSlice>): OpenedEpisode => ({
  ...episode,
  levels: { ...episode.levels, ...changed },
});

export const levelEvolves: Evolves<EventUnion<typeof levelEvents>> = {
  ResidentialStayStarted: (episode) => levels(episode, { stayOpen: true }),
  ResidentialStayEnded: (episode) => levels(episode, { stayOpen: false, detoxified: true }),
  CareIntensified: unchanged,
  CareDeintensified: unchanged,
  TrackAssigned: (episode, { data }) => levels(episode, { track: data.track }),
  LevelOfCareChanged: (episode, { data }) => levels(episode, { current: data.to }),
  HigherLevelReferred: (episode, { data }) => levels(episode, { referrals: episode.levels.referrals.add(data.referralId) }),
};

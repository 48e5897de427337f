import type { DecidedEvent } from '@throughline/kernel';
import { careTeamEvolves } from './care-team/evolve';
import { closingEvolves } from './closing/evolve';
import { counsellingEvolves } from './counselling/evolve';
import { justOpened, type Episode, type EpisodeDecisionEvent } from './episode-state';
import { inductionEvolves } from './induction/evolve';
import { intakeEvolves } from './intake/evolve';
import { levelEvolves } from './levels/evolve';
import { medicationEvolves } from './medication/evolve';
import { planEvolves } from './plan/evolve';
import { safetyEvolves } from './safety/evolve';
import { suspensionEvolves } from './suspension/evolve';
import { transferEvolves } from './transfer/evolve';
import { readmissionEvolves } from './readmission/evolve';
import { supportProgrammeEvolves } from './support-programme/evolve';
import { testingEvolves } from './testing/evolve';
import { unchanged, type Evolve, type Evolves } from './topic';
import { visitEvolves } from './visits/evolve';

type Later = Exclude<EpisodeDecisionEvent, { readonly type: 'EpisodeOpened' }>;

const evolves: Evolves<Later> = {
  ...intakeEvolves,
  ...inductionEvolves,
  ...medicationEvolves,
  ...testingEvolves,
  ...safetyEvolves,
  ...careTeamEvolves,
  ...planEvolves,
  ...counsellingEvolves,
  ...visitEvolves,
  ...levelEvolves,
  ...supportProgrammeEvolves,
  ...readmissionEvolves,
  ...transferEvolves,
  ...suspensionEvolves,
  ...closingEvolves,
  // Decided here, kept in the streams of the patient and of the referral.
  EpisodeRegistered: unchanged,
  EpisodeReleased: unchanged,
  ReferralRegistered: unchanged,
  ReferralReleased: unchanged,
  ReferralOpened: unchanged,
};

/** Takes an event into the state. */
export const evolveEpisode = (episode: Episode, event: DecidedEvent<EpisodeDecisionEvent>): Episode => {
  if (event.type === 'EpisodeOpened') return justOpened(event.data);
  if (episode.status === 'none') return episode;
  // The record gives each type the function for its event; the compiler does not follow that through a union.
  const evolve = evolves[event.type] as Evolve<Later>;
  return evolve(episode, event);
};

import { accept, alreadySo, reject } from '@throughline/kernel';
import type { AssessNeedsData, IdentifySocialNeedData, IntakeCommandData, ResolveNeedData, SupportNeedData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { inOrder, isInOrder } from '../reference/needs';
import type { Decided, Decides } from '../topic';

/** The same order again says nothing new. */
const assessNeeds = (data: AssessNeedsData, { intake: { needsInOrder } }: OpenedEpisode): Decided => {
  if (data.needs.length === 0 || !isInOrder(data.needs)) {
    return reject('ranks-not-1-to-n', 'Ranks are 1, 2, ... n, each once, and each domain is named once.');
  }
  return inOrder(data.needs).join() === needsInOrder.join() ? alreadySo : accept<EpisodeDecisionEvent>({ type: 'NeedsPrioritized', data });
};

const identifyNeed = (data: IdentifySocialNeedData, { intake: { needs } }: OpenedEpisode): Decided => {
  const known = needs.get(data.needId);
  if (known?.open === true && known.domain === data.domain) return alreadySo;
  return known
    ? reject('need-exists', 'A need of this id is known.')
    : accept<EpisodeDecisionEvent>({ type: 'SocialNeedIdentified', data });
};

const supportNeed = (data: SupportNeedData, { intake: { needs } }: OpenedEpisode): Decided => {
  const need = needs.get(data.needId);
  if (!need?.open) return reject('need-not-open', 'Only an open need can be supported.');
  return accept<EpisodeDecisionEvent>({ type: 'SocialNeedSupported', data: { ...data, domain: need.domain } });
};

const resolveNeed = (data: ResolveNeedData, { intake: { needs } }: OpenedEpisode): Decided => {
  const need = needs.get(data.needId);
  if (!need) return reject('need-not-open', 'Only an open need can be resolved.');
  return need.open ? accept<EpisodeDecisionEvent>({ type: 'SocialNeedResolved', data: { ...data, domain: need.domain } }) : alreadySo;
};

type NeedCommandData = Pick<IntakeCommandData, 'AssessNeeds' | 'IdentifySocialNeed' | 'SupportNeed' | 'ResolveNeed'>;

/** The patient's needs beside the treatment, and the order in which they are taken up. */
export const needDecides: Decides<NeedCommandData> = {
  AssessNeeds: ({ data }, episode) => assessNeeds(data, episode),
  IdentifySocialNeed: ({ data }, episode) => identifyNeed(data, episode),
  SupportNeed: ({ data }, episode) => supportNeed(data, episode),
  ResolveNeed: ({ data }, episode) => resolveNeed(data, episode),
};

import { accept, alreadySo, reject } from '@throughline/kernel';
import type { OfferMoudData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Decided } from '../topic';

/** An offer of medication, and what the patient says to it: at once, or later under the same id. Source: A1.4 (S001:205-209). */
export const offerMoud = ({ decision, reason, ...offer }: OfferMoudData, { medication: { offers } }: OpenedEpisode): Decided => {
  const known = offers.get(offer.offerId);
  if (known === decision) return alreadySo;
  if (known !== undefined && known !== 'undecided') return reject('offer-decided', `The offer is recorded as ${known}.`);
  const said = reason === undefined ? {} : { reason };
  const answer = answered(decision, { offerId: offer.offerId, ...said });
  const offered = { ...offer, ...(answer ? {} : said) };
  return accept<EpisodeDecisionEvent>(
    ...(known === undefined ? [{ type: 'MoudOffered' as const, data: offered }] : []),
    ...(answer ? [answer] : []),
  );
};

const answered = (decision: OfferMoudData['decision'], data: { offerId: string; reason?: string }): EpisodeDecisionEvent | null => {
  switch (decision) {
    case 'accepted':
      return { type: 'MoudAccepted', data };
    case 'declined':
      return { type: 'MoudDeclined', data };
    case 'undecided':
      return null;
  }
};

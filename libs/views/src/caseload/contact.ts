import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import type { CaseloadEpisode, ContactWay } from './tables';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
type Modality = DataOf<'VisitAttended'>['modality'];
type OutreachMode = DataOf<'OutreachAttempted'>['mode'];

/** How a visit brings people together. */
export const wayOfVisit = (modality: Modality): ContactWay => (modality === 'telehealth' ? 'video' : modality);

/** Contact is in person, by phone or by video. A text, a letter or an e-mail is not (seed 002). */
export const wayOfMessage = (mode: OutreachMode): ContactWay | null => {
  switch (mode) {
    case 'in_person':
    case 'phone':
    case 'video':
      return mode;
    case 'text':
    case 'letter':
    case 'email':
      return null;
  }
};

/**
 * The episode with this contact, if it is the latest one: a contact that is told late does not hide a later one. Of two at the
 * same time the same one wins in whatever order they are told.
 */
export const withContact = (
  episode: CaseloadEpisode,
  { occurredAt }: RecordedEvent,
  way: ContactWay,
  imputed: boolean,
): CaseloadEpisode => {
  const told = { lastContactAt: occurredAt, lastContactWay: way, lastContactImputed: imputed };
  return rank(told) > rank(episode) ? { ...episode, ...told } : episode;
};

type Contact = Pick<CaseloadEpisode, 'lastContactAt' | 'lastContactWay' | 'lastContactImputed'>;

/** Texts that sort as contacts do: by time, then what was seen before what was concluded. */
const rank = ({ lastContactAt, lastContactWay, lastContactImputed }: Contact): string =>
  lastContactAt === null ? '' : `${lastContactAt} ${lastContactImputed ? 0 : 1} ${lastContactWay ?? ''}`;

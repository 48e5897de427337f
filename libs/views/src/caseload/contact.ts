import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ContactWay } from './tables';

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

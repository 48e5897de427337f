import type { EpisodeServiceEvent } from '@throughline/episode';

/** In person, by phone or by video; an attended visit whose way is not recorded is a contact all the same. A text is none (seed 002). */
export type ContactWay = 'in_person' | 'phone' | 'video' | 'not_recorded';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
type Modality = DataOf<'VisitAttended'>['modality'];
type OutreachMode = DataOf<'OutreachAttempted'>['mode'];

/** How a peer was in touch with a patient. A text is no contact. */
export type PeerContactMode = DataOf<'PeerContactRecorded'>['mode'];

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

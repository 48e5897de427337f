import type { careTeamEvents } from '@throughline/episode';
import { because, capital, joined, words } from '../words';
import type { Sentences } from './sentence';

export const careTeamSentences: Sentences<typeof careTeamEvents> = {
  CareTeamMemberAssigned: {
    kind: 'care-team',
    sentence: ({ data }) => joined(`${capital(words(data.role))} assigned: ${data.memberId}`, data.primary && 'primary'),
  },
  CareTeamMemberReplaced: {
    kind: 'care-team',
    sentence: ({ data }) => `${capital(words(data.role))} ${data.memberId} took over from ${data.replaces}${because(data.reason)}`,
  },
  PeerContactRecorded: {
    kind: 'contact',
    sentence: ({ data }) =>
      joined(
        data.mode === 'text' ? 'Text message from the peer (not a contact)' : `Peer contact ${contactBy[data.mode]}`,
        data.place,
        data.minutes !== undefined && `${data.minutes} min`,
        data.purpose,
      ),
  },
};

const contactBy = { in_person: 'in person', phone: 'by phone', video: 'by video' } as const;

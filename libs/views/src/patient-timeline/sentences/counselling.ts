import type { counsellingEvents } from '@throughline/episode';
import { joined, words } from '../words';
import type { Sentences } from './sentence';

export const counsellingSentences: Sentences<typeof counsellingEvents> = {
  CounselingSessionRecorded: {
    kind: 'counselling',
    sentence: ({ data }) =>
      joined(
        `Counselling (${words(data.modality)})`,
        data.curriculum,
        data.mode !== 'in_person' && `by ${data.mode}`,
        `${data.minutes} min`,
        data.familyParticipants.length > 0 && 'with family',
      ),
  },
  GroupAttendanceRecorded: {
    kind: 'counselling',
    sentence: ({ data }) =>
      `${data.attended ? 'Group attended' : 'Group not attended'}: ${joined(data.curriculum, data.mode !== 'in_person' && `by ${data.mode}`, `${data.minutes} min`)}`,
  },
};

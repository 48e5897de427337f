import { counsellingModalities, sessionModes, type CounsellingCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { groupSessionId, loose, memberId, some, visitId, words, yesNo } from './pools';
import type { Topic } from './topic';

const minutes = some(0, 45, 90);
const facilitators = fc.array(memberId, { minLength: 1, maxLength: 2 });

export const counselling: Topic<CounsellingCommandData> = {
  fields: {
    RecordCounselingSession: loose(
      {
        sessionId: words,
        visitId,
        mode: some(...sessionModes),
        modality: some(...counsellingModalities),
        facilitators,
        minutes,
        familyParticipants: fc.array(fc.record({ relation: words }), { maxLength: 1 }),
        consentRef: words,
      },
      'sessionId',
      'mode',
      'modality',
      'facilitators',
      'minutes',
      'familyParticipants',
    ),
    RecordGroupAttendance: loose(
      { sessionId: groupSessionId, visitId, mode: some(...sessionModes), facilitators, minutes, attended: yesNo },
      'sessionId',
      'mode',
      'facilitators',
      'minutes',
      'attended',
    ),
  },
  ways: [['ScheduleVisit', 'RecordCounselingSession', 'HoldGroupSession', 'RecordGroupAttendance']],
};

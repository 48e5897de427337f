import type { CounsellingCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const counsellingExamples: Examples<CounsellingCommandData> = {
  RecordCounselingSession: {
    sessionId: 'cs-1',
    mode: 'in_person',
    modality: 'cbt',
    facilitators: ['m-5'],
    minutes: 45,
    familyParticipants: [{ relation: 'sister' }],
    consentRef: 'consent-2',
  },
  RecordGroupAttendance: {
    sessionId: 'gs-1',
    mode: 'in_person',
    curriculum: 'Living and Balance',
    facilitators: ['m-5'],
    minutes: 90,
    attended: true,
  },
};

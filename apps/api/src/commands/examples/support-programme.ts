import type { SupportProgrammeCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const supportProgrammeExamples: Examples<SupportProgrammeCommandData> = {
  EnrolInSupportProgram: { enrolmentId: 'enrolment-1', program: 'peer support', months: 6, on: '2026-03-10' },
  AdvanceStage: { to: 'early', trigger: 'clinical', reason: 'meets the peer every week and has found work' },
  CompleteSupportProgram: { enrolmentId: 'enrolment-1', reason: 'completed' },
};

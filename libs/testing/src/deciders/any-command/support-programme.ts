import { programmeEnds, stages, type SupportProgrammeCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, some, words } from './pools';
import type { Topic } from './topic';

export const supportProgramme: Topic<SupportProgrammeCommandData> = {
  fields: {
    EnrolInSupportProgram: loose({ enrolmentId: words, program: words, months: some(1, 6), on: day }, 'enrolmentId', 'program', 'on'),
    AdvanceStage: loose({ to: some(...stages), trigger: some('calendar', 'clinical'), reason: words }, 'to', 'trigger'),
    CompleteSupportProgram: fc.record({ enrolmentId: words, reason: some(...programmeEnds) }),
  },
  ways: [['EnrolInSupportProgram', 'AdvanceStage', 'AdvanceStage', 'CompleteSupportProgram', 'CompleteSupportProgram']],
};

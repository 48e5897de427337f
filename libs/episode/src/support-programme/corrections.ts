import type { CorrectionRules } from '../corrections/rule';
import type { supportProgrammeEvents } from './events';

export const supportProgrammeCorrections: CorrectionRules<typeof supportProgrammeEvents> = {
  SupportProgramEnrolled: { kind: 'free', by: ['EnrolInSupportProgram'], fixed: ['enrolmentId'] },
  StageAdvanced: { kind: 'free', by: ['AdvanceStage'], judged: ['enrolmentId', 'from'] },
  SupportProgramCompleted: { kind: 'free', by: ['CompleteSupportProgram'], fixed: ['enrolmentId'], judged: ['program'] },
};

import type { DataOf } from '../events/schemas';
import type { StageAdvanced, SupportProgramCompleted, SupportProgramEnrolled } from './events';

/** `months`: those of the site's policy unless given. When its stages are over follows from the policy. */
export type EnrolInSupportProgramData = Omit<DataOf<typeof SupportProgramEnrolled>, 'months' | 'stageEnds'> & { months?: number };
/** Moves on from the stage in which the patient is. */
export type AdvanceStageData = Pick<DataOf<typeof StageAdvanced>, 'to' | 'trigger' | 'reason'>;
export type CompleteSupportProgramData = Omit<DataOf<typeof SupportProgramCompleted>, 'program'>;

/** Fields of the commands about a support programme, by command. */
export interface SupportProgrammeCommandData {
  EnrolInSupportProgram: EnrolInSupportProgramData;
  AdvanceStage: AdvanceStageData;
  CompleteSupportProgram: CompleteSupportProgramData;
}

import { everyoneInCare, type Permissions } from '../role-groups';
import type { SupportProgrammeCommandData } from './commands';

export const supportProgrammePermissions: Permissions<SupportProgrammeCommandData> = {
  EnrolInSupportProgram: everyoneInCare,
  AdvanceStage: [...everyoneInCare, 'scheduler'],
  CompleteSupportProgram: everyoneInCare,
};

import { everyoneInCare, type Permissions } from '../role-groups';
import type { AftercareCommandData } from './commands';

export const aftercarePermissions: Permissions<AftercareCommandData> = {
  EnterAftercare: [...everyoneInCare, 'scheduler'],
  ScheduleCheckIn: [...everyoneInCare, 'scheduler'],
  RecordCheckIn: [...everyoneInCare, 'partner'],
  RecordAftercareOutcome: [...everyoneInCare, 'partner'],
  CloseFeedbackLoop: [...everyoneInCare, 'scheduler'],
};

import { everyoneInCare, type Permissions } from '../role-groups';
import type { HandoffCommandData } from './commands';

export const handoffPermissions: Permissions<HandoffCommandData> = {
  WarmHandoff: everyoneInCare,
  AnswerHandoff: [...everyoneInCare, 'partner'],
  ScheduleHandoff: [...everyoneInCare, 'partner'],
  HoldWarmHandoff: everyoneInCare,
  ConfirmHandoff: [...everyoneInCare, 'partner'],
  FailHandoff: [...everyoneInCare, 'partner', 'scheduler'],
};

import { everyoneInCare, type Permissions } from '../role-groups';
import type { HandoffCommandData } from './commands';

export const handoffPermissions: Permissions<HandoffCommandData> = {
  WarmHandoff: everyoneInCare,
  HoldWarmHandoff: everyoneInCare,
  ConfirmHandoff: [...everyoneInCare, 'partner'],
  FailHandoff: [...everyoneInCare, 'partner'],
};

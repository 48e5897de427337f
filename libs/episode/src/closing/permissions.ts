import { clinical, type Permissions } from '../role-groups';
import type { ClosingCommandData } from './commands';

export const closingPermissions: Permissions<ClosingCommandData> = {
  DismissPatient: clinical,
  CloseEpisode: clinical,
};

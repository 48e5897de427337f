import type { Permissions } from '../role-groups';
import type { TeamCommandData } from './commands';

export const teamPermissions: Permissions<TeamCommandData> = {};

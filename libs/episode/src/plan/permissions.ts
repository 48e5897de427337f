import type { Permissions } from '../role-groups';
import type { PlanCommandData } from './commands';

export const planPermissions: Permissions<PlanCommandData> = {};

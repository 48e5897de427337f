import type { Permissions } from '../role-groups';
import type { MemberCommandData } from './commands';

export const memberPermissions: Permissions<MemberCommandData> = {};

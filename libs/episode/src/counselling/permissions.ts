import type { Permissions } from '../role-groups';
import type { CounsellingCommandData } from './commands';

export const counsellingPermissions: Permissions<CounsellingCommandData> = {};

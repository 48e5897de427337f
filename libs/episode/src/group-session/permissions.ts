import { counsellors, peers, type Permissions } from '../role-groups';
import type { GroupSessionCommandData } from './commands';

export const groupSessionPermissions: Permissions<GroupSessionCommandData> = { HoldGroupSession: [...counsellors, ...peers] };

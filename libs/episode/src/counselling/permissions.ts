import { counsellors, peers, type Permissions } from '../role-groups';
import type { CounsellingCommandData } from './commands';

export const counsellingPermissions: Permissions<CounsellingCommandData> = {
  RecordCounselingSession: [...counsellors, ...peers],
  RecordGroupAttendance: [...counsellors, ...peers],
};

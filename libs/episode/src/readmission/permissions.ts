import { withDesk, type Permissions } from '../role-groups';
import type { ReadmissionCommandData } from './commands';

export const readmissionPermissions: Permissions<ReadmissionCommandData> = {
  ReadmitPatient: withDesk,
};

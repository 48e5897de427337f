import { clinical, type Permissions } from '../role-groups';
import type { TestingCommandData } from './commands';

export const testingPermissions: Permissions<TestingCommandData> = {
  CollectUds: clinical,
  RecordUDS: clinical,
};

import { clinical, coordinators, counsellors, medical, peers, prescribers, type Permissions } from '../role-groups';
import type { TestingCommandData } from './commands';

export const testingPermissions: Permissions<TestingCommandData> = {
  CollectUds: clinical,
  RecordUDS: clinical,
  RecordSpecimenValidity: clinical,
  OrderConfirmation: clinical,
  InterpretUds: [...medical, ...counsellors],
  ApplyPolicyResponse: [...prescribers, ...counsellors, ...coordinators],
  RequestCount: [...medical, ...coordinators, ...peers],
  RecordPillWrapperCount: [...medical, ...coordinators, ...peers],
};

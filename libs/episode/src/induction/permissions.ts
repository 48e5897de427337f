import { medical, prescribers, type Permissions } from '../role-groups';
import type { InductionCommandData } from './commands';

export const inductionPermissions: Permissions<InductionCommandData> = {
  AssessWithdrawal: medical,
  RecordWithdrawalSeverity: medical,
  InduceBuprenorphine: prescribers,
  DeferInduction: medical,
  RecordInductionDose: medical,
  RecordPrecipitatedWithdrawal: medical,
  CompleteInduction: prescribers,
  AbandonInduction: medical,
};

import { medical, prescribers, type Permissions } from '../role-groups';
import type { MedicationCommandData } from './commands';

export const medicationPermissions: Permissions<MedicationCommandData> = {
  StartMedication: prescribers,
  StopMedication: prescribers,
  PrescribeMedication: prescribers,
  AdministerDose: medical,
  AdministerInjection: medical,
  RecordDoseMissed: medical,
};

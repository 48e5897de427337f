import { clinical, medical, prescribers, type Permissions } from '../role-groups';
import type { MedicationCommandData } from './commands';

export const medicationPermissions: Permissions<MedicationCommandData> = {
  StartMedication: prescribers,
  StopMedication: prescribers,
  OfferMoud: clinical,
  PrescribeMedication: prescribers,
  ShortenPrescriptionInterval: prescribers,
  AdministerDose: medical,
  AdjustDose: prescribers,
  ReduceDoseForNonparticipation: prescribers,
  AdministerInjection: medical,
  DispenseTakeHome: medical,
  RecordDoseMissed: medical,
  RecordMedicationVisit: medical,
  BeginTaper: prescribers,
  StopTaper: prescribers,
};

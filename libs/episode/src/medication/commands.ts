import type { DataOf } from '../events/schemas';
import type { DoseAdministered, DoseMissed, InjectionAdministered, MedicationStarted, MedicationStopped } from './events';

export type StartMedicationData = DataOf<typeof MedicationStarted>;
export type StopMedicationData = DataOf<typeof MedicationStopped>;
export type AdministerDoseData = DataOf<typeof DoseAdministered>;
type Injection = DataOf<typeof InjectionAdministered>;
/** Medication, days since the last injection and the window are computed; the route, when given, must be the product's. */
export type AdministerInjectionData = Omit<Injection, 'medication' | 'route' | 'daysSinceLast' | 'window'> & { route?: Injection['route'] };
export type RecordDoseMissedData = DataOf<typeof DoseMissed>;

/** Fields of the medication commands, by command. */
export interface MedicationCommandData {
  StartMedication: StartMedicationData;
  StopMedication: StopMedicationData;
  AdministerDose: AdministerDoseData;
  AdministerInjection: AdministerInjectionData;
  RecordDoseMissed: RecordDoseMissedData;
}

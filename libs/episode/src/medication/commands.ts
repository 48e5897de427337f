import type { DataOf } from '../events/schemas';
import type {
  DoseAdministered,
  DoseMissed,
  InjectionAdministered,
  MedicationPrescribed,
  MedicationStarted,
  MedicationStopped,
} from './events';

export type StartMedicationData = DataOf<typeof MedicationStarted>;
export type StopMedicationData = DataOf<typeof MedicationStopped>;
/** Medication and RxNorm concept follow from the product, by its name in `reference/products.ts`. */
export type PrescribeMedicationData = Omit<DataOf<typeof MedicationPrescribed>, 'product' | 'medication' | 'rxcui'> & { product: string };
export type AdministerDoseData = DataOf<typeof DoseAdministered>;
type Injection = DataOf<typeof InjectionAdministered>;
/** Medication, days since the last injection and the window are computed; the route, when given, must be the product's. */
export type AdministerInjectionData = Omit<Injection, 'medication' | 'route' | 'daysSinceLast' | 'window'> & { route?: Injection['route'] };
export type RecordDoseMissedData = DataOf<typeof DoseMissed>;

/** Fields of the medication commands, by command. */
export interface MedicationCommandData {
  StartMedication: StartMedicationData;
  StopMedication: StopMedicationData;
  PrescribeMedication: PrescribeMedicationData;
  AdministerDose: AdministerDoseData;
  AdministerInjection: AdministerInjectionData;
  RecordDoseMissed: RecordDoseMissedData;
}

import type { DataOf } from '../events/schemas';
import type { offerDecisions } from '../reference/medications';
import type {
  DoseAdjusted,
  DoseAdministered,
  DoseMissed,
  DoseReducedForNonparticipation,
  InjectionAdministered,
  MedicationPrescribed,
  MedicationStarted,
  MedicationStopped,
  MedicationVisitRecorded,
  MoudOffered,
  PrescriptionIntervalShortened,
  TakeHomeDispensed,
  TaperBegun,
  TaperStopped,
} from './events';

export type StartMedicationData = DataOf<typeof MedicationStarted>;
export type StopMedicationData = DataOf<typeof MedicationStopped>;
/** The first time under an `offerId` it is an offer; `decision` is what the patient says to it, then or later. */
export type OfferMoudData = DataOf<typeof MoudOffered> & { decision: (typeof offerDecisions)[number] };
/** Medication and RxNorm concept follow from the product, by its name in `reference/products.ts`. */
export type PrescribeMedicationData = Omit<DataOf<typeof MedicationPrescribed>, 'product' | 'medication' | 'rxcui'> & { product: string };
export type ShortenPrescriptionIntervalData = DataOf<typeof PrescriptionIntervalShortened>;
export type AdministerDoseData = DataOf<typeof DoseAdministered>;
export type AdjustDoseData = DataOf<typeof DoseAdjusted>;
type Reduction = DataOf<typeof DoseReducedForNonparticipation>;
/** Without a review it is refused. */
export type ReduceDoseForNonparticipationData = Omit<Reduction, 'supervisorReview'> & Partial<Pick<Reduction, 'supervisorReview'>>;
type Injection = DataOf<typeof InjectionAdministered>;
/** Medication, RxNorm concept, days since the last injection and the window are computed; the route, when given, must be the product's. */
export type AdministerInjectionData = Omit<Injection, 'medication' | 'rxcui' | 'route' | 'daysSinceLast' | 'window'> & {
  route?: Injection['route'];
};
/** The day of treatment and the limit are computed. */
export type DispenseTakeHomeData = Omit<DataOf<typeof TakeHomeDispensed>, 'treatmentDay' | 'limitDoses' | 'rule'>;
export type RecordDoseMissedData = DataOf<typeof DoseMissed>;
type Visit = DataOf<typeof MedicationVisitRecorded>;
/** Whoever records the visit saw the patient, unless somebody else is named. */
export type RecordMedicationVisitData = Omit<Visit, 'clinicianId'> & Partial<Pick<Visit, 'clinicianId'>>;
export type BeginTaperData = DataOf<typeof TaperBegun>;
export type StopTaperData = DataOf<typeof TaperStopped>;

/** Fields of the medication commands, by command. */
export interface MedicationCommandData {
  StartMedication: StartMedicationData;
  StopMedication: StopMedicationData;
  OfferMoud: OfferMoudData;
  PrescribeMedication: PrescribeMedicationData;
  ShortenPrescriptionInterval: ShortenPrescriptionIntervalData;
  AdministerDose: AdministerDoseData;
  AdjustDose: AdjustDoseData;
  ReduceDoseForNonparticipation: ReduceDoseForNonparticipationData;
  AdministerInjection: AdministerInjectionData;
  DispenseTakeHome: DispenseTakeHomeData;
  RecordDoseMissed: RecordDoseMissedData;
  RecordMedicationVisit: RecordMedicationVisitData;
  BeginTaper: BeginTaperData;
  StopTaper: StopTaperData;
}

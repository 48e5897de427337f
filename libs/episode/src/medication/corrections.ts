import type { CorrectionRules } from '../corrections/rule';
import type { medicationEvents } from './events';

export const medicationCorrections: CorrectionRules<typeof medicationEvents> = {
  MedicationStarted: { kind: 'free', by: ['StartMedication', 'PrescribeMedication'] },
  MedicationStopped: { kind: 'free', by: ['StopMedication'] },
  MoudOffered: { kind: 'free', by: ['OfferMoud'], fixed: ['offerId'] },
  MoudAccepted: { kind: 'free', by: ['OfferMoud'], fixed: ['offerId'] },
  MoudDeclined: { kind: 'free', by: ['OfferMoud'], fixed: ['offerId'] },
  MedicationPrescribed: { kind: 'free', by: ['PrescribeMedication'], fixed: ['prescriptionId'] },
  PrescriptionIntervalShortened: { kind: 'free', by: ['ShortenPrescriptionInterval'] },
  DoseAdministered: { kind: 'free', by: ['AdministerDose'] },
  DoseReviewSuggested: { kind: 'follows', from: 'the dose that passed the line' },
  DoseAdjusted: { kind: 'free', by: ['AdjustDose'] },
  DoseReducedForNonparticipation: { kind: 'free', by: ['ReduceDoseForNonparticipation'] },
  DoseMissed: { kind: 'free', by: ['RecordDoseMissed'] },
  InjectionAdministered: { kind: 'free', by: ['AdministerInjection'], judged: ['daysSinceLast', 'window'] },
  TakeHomeDispensed: { kind: 'free', by: ['DispenseTakeHome'], judged: ['treatmentDay', 'limitDoses', 'rule'] },
  MedicationVisitRecorded: { kind: 'free', by: ['RecordMedicationVisit'] },
  TaperBegun: { kind: 'free', by: ['BeginTaper'] },
  TaperStopped: { kind: 'free', by: ['StopTaper'] },
};

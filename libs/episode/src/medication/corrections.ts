import type { CorrectionRules } from '../corrections/rule';
import type { medicationEvents } from './events';

export const medicationCorrections: CorrectionRules<typeof medicationEvents> = {
  DoseReviewSuggested: { kind: 'follows', from: 'the dose that passed the line' },
  MedicationStarted: { kind: 'free', by: ['StartMedication', 'PrescribeMedication'] },
  MedicationStopped: { kind: 'free', by: ['StopMedication'] },
  MedicationPrescribed: { kind: 'free', by: ['PrescribeMedication'], fixed: ['prescriptionId'] },
  DoseAdministered: { kind: 'free', by: ['AdministerDose'] },
  InjectionAdministered: { kind: 'free', by: ['AdministerInjection'], judged: ['daysSinceLast', 'window'] },
  DoseMissed: { kind: 'free', by: ['RecordDoseMissed'] },
};

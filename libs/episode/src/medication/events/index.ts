import { DoseAdjusted, DoseAdministered, DoseMissed, DoseReducedForNonparticipation, DoseReviewSuggested } from './doses';
import { InjectionAdministered } from './injections';
import { MoudAccepted, MoudDeclined, MoudOffered } from './offers';
import { MedicationPrescribed, PrescriptionIntervalShortened } from './prescribing';
import { MedicationStarted, MedicationStopped } from './standing';
import { TakeHomeDispensed } from './take-home';
import { TaperBegun, TaperStopped } from './taper';
import { MedicationVisitRecorded } from './visits';

export * from './doses';
export * from './injections';
export * from './offers';
export * from './prescribing';
export * from './standing';
export * from './take-home';
export * from './taper';
export * from './visits';

export const medicationEvents = [
  MedicationStarted,
  MedicationStopped,
  MoudOffered,
  MoudAccepted,
  MoudDeclined,
  MedicationPrescribed,
  PrescriptionIntervalShortened,
  DoseAdministered,
  DoseReviewSuggested,
  DoseAdjusted,
  DoseReducedForNonparticipation,
  DoseMissed,
  InjectionAdministered,
  TakeHomeDispensed,
  MedicationVisitRecorded,
  TaperBegun,
  TaperStopped,
] as const;

import { CountRequested, PillWrapperCountRecorded } from './events/counts';
import { UdsInterpreted } from './events/interpretation';
import { PolicyResponseApplied } from './events/response';
import { ConfirmationOrdered, UdsCollected, UdsResultRecorded } from './events/specimens';
import { SpecimenValidityRecorded } from './events/validity';

export * from './events/counts';
export * from './events/interpretation';
export * from './events/response';
export * from './events/specimens';
export * from './events/validity';

export const testingEvents = [
  UdsCollected,
  UdsResultRecorded,
  SpecimenValidityRecorded,
  ConfirmationOrdered,
  UdsInterpreted,
  PolicyResponseApplied,
  CountRequested,
  PillWrapperCountRecorded,
] as const;

export { patientAccess } from './projection';
export { readPatientAccess, type PatientAccess, type PatientAccessQuery } from './query';
export { readUnusualAccess, unusualKinds, type UnusualAccess, type UnusualAccessQuery, type UnusualKind } from './unusual';

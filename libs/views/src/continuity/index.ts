export { continuity } from './projection';
export {
  readContinuity,
  readPatientContinuity,
  type ContinuityCounts,
  type ContinuityFigures,
  type ContinuityFilter,
  type PatientContinuity,
  type PatientContinuityQuery,
} from './query';

export { runTheList } from './projection';
export {
  readRunTheList,
  type LastDose,
  type ListedPatient,
  type ListedTask,
  type ListedVisit,
  type RaisedRisk,
  type RunTheListQuery,
} from './query';
export { doseWays, visitOutcomes, type DoseUnit, type DoseWay, type Medication, type VisitOutcome } from './tables';

export { runTheList } from './projection';
export {
  readRunTheList,
  type LastDose,
  type ListedDuty,
  type ListedPatient,
  type ListedTask,
  type ListedVisit,
  type RaisedRisk,
  type RunTheListQuery,
  type UnconfirmedScreen,
} from './query';
export { doseWays, visitOutcomes, type DoseUnit, type DoseWay, type Medication, type VisitOutcome } from './tables';

export { type Band, type BandState } from './band';
export { readOpenEpisodes, type OpenEpisodesQuery } from './open-episodes';
export { caseload } from './projection';
export {
  readCaseloadPatients,
  readCaseloads,
  type CaseloadPatient,
  type CaseloadPatientsQuery,
  type CaseloadQuery,
  type MemberCaseload,
} from './query';
export { caseStatuses, type CaseStatus } from './tables';

/** The views that are kept up to date. One line registers a view; its tables are made at the next start, and it catches up by itself. */
export { aftercareLoop } from './aftercare-loop/projection';
export { appointmentBurden } from './appointment-burden/projection';
export { caseload } from './caseload/projection';
export { contactTable } from './contact-table/projection';
export { handoffCompletion } from './handoff-completion/projection';
export { medicationCoverage } from './medication-coverage/projection';
export { needs } from './needs/projection';
export { partialEpisodes } from './partial-episodes/projection';
export { obligations } from './obligations/projection';
export { paperworkBurden } from './paperwork-burden/projection';
export { patientTimeline } from './patient-timeline/projection';
export { peerWorkload } from './peer-workload/projection';
export { penetration } from './penetration/projection';
export { referralsAwaitingFeedback } from './referrals-awaiting-feedback/projection';
export { runTheList } from './run-the-list/projection';
export { siteZones } from './site-zones/projection';
export { urineScreens } from './urine-screens/projection';

import { aftercareLoop } from './aftercare-loop/projection';
import { caseload } from './caseload/projection';
import { patientTimeline } from './patient-timeline/projection';

/** Every view that is kept up to date: one line a view. */
export const allViews = [
  patientTimeline, //
  caseload,
  aftercareLoop,
];

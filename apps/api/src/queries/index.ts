import { accessReportQueries } from './access-reports';
import { aftercareQueries } from './aftercare';
import { auditSessionQueries } from './audit-sessions';
import { burdenQueries } from './burdens';
import { caseloadQueries } from './caseloads';
import { contactTableQueries } from './contact-table';
import { continuityQueries } from './continuity';
import { dismissalAuditQueries } from './dismissal-audit';
import { handoffQueries } from './handoffs';
import { medicationCoverageQueries } from './medication-coverage';
import { needQueries } from './needs';
import { obligationQueries } from './obligations';
import { partialEpisodeQueries } from './partial-episodes';
import { peerWorkloadQueries } from './peer-workload';
import { penetrationQueries } from './penetration';
import { policyTimelineQueries } from './policy-timeline';
import { referralQueries } from './referrals';
import { runTheListQueries } from './run-the-list';
import { sitePolicyQueries } from './site-policies';
import { timelineQueries } from './timeline';
import { urineScreenQueries } from './urine-screens';
import type { ViewQueries } from './view-queries';

/** Every view that is read over HTTP, one line each: routes and the table of access follow. */
export const viewQueries: readonly ViewQueries[] = [
  accessReportQueries,
  aftercareQueries,
  auditSessionQueries,
  burdenQueries,
  caseloadQueries,
  contactTableQueries,
  continuityQueries,
  dismissalAuditQueries,
  handoffQueries,
  medicationCoverageQueries,
  needQueries,
  obligationQueries,
  partialEpisodeQueries,
  peerWorkloadQueries,
  penetrationQueries,
  policyTimelineQueries,
  referralQueries,
  runTheListQueries,
  sitePolicyQueries,
  timelineQueries,
  urineScreenQueries,
];

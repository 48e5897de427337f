import { aftercareRejections } from './aftercare/rejections';
import { auditSessionRejections } from './audit-session/rejections';
import { careTeamRejections } from './care-team/rejections';
import { closingRejections } from './closing/rejections';
import { correctionRejections } from './corrections/rejections';
import { counsellingRejections } from './counselling/rejections';
import { groupSessionRejections } from './group-session/rejections';
import { handoffRejections } from './handoff/rejections';
import { inductionRejections } from './induction/rejections';
import { intakeRejections } from './intake/rejections';
import { levelRejections } from './levels/rejections';
import { medicationRejections } from './medication/rejections';
import { memberRejections } from './member/rejections';
import { obligationRejections } from './obligations/rejections';
import { planRejections } from './plan/rejections';
import { referralRejections } from './referral/rejections';
import { safetyRejections } from './safety/rejections';
import { sitePolicyRejections } from './site-policy/rejections';
import { suspensionRejections } from './suspension/rejections';
import { transferRejections } from './transfer/rejections';
import { readmissionRejections } from './readmission/rejections';
import { supportProgrammeRejections } from './support-programme/rejections';
import { teamRejections } from './team/rejections';
import { testingRejections } from './testing/rejections';
import { visitRejections } from './visits/rejections';

/** What any command may be refused for. */
const everyCommand = {
  'role-not-permitted': 403,
  'site-not-permitted': 403,
  'occurred-in-future': 422,
  'no-site-policy': 409,
  'policy-silent': 409,
} as const;

/**
 * Why a command is refused, and the HTTP status of each "no". Each code says what is so; the sentence beside it in a decision says what
 * would help. 409: the record does not allow it now, and might at another time. 422: the command can never be right as it is. 404: it is
 * addressed to something that is not there. 403: somebody else might.
 */
export const rejections = {
  ...everyCommand,
  ...intakeRejections,
  ...inductionRejections,
  ...medicationRejections,
  ...testingRejections,
  ...safetyRejections,
  ...careTeamRejections,
  ...planRejections,
  ...counsellingRejections,
  ...visitRejections,
  ...levelRejections,
  ...supportProgrammeRejections,
  ...readmissionRejections,
  ...transferRejections,
  ...suspensionRejections,
  ...closingRejections,
  ...referralRejections,
  ...handoffRejections,
  ...aftercareRejections,
  ...sitePolicyRejections,
  ...teamRejections,
  ...memberRejections,
  ...groupSessionRejections,
  ...correctionRejections,
  ...obligationRejections,
  ...auditSessionRejections,
} as const satisfies Readonly<Record<string, 403 | 404 | 409 | 422>>;
export type RejectionCode = keyof typeof rejections;

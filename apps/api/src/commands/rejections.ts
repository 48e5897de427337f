import type { RejectionCode } from '@throughline/episode';
import type { ExecutionRejection } from '@throughline/log';
import { problemOf, problemType, type Problem } from '@throughline/platform';

/** Codes with a kind of problem of their own. */
type TransportRejection = 'version-mismatch' | 'command-id-reused';

/** Every "no" that a decision may give. */
export type Rejected = RejectionCode | Exclude<ExecutionRejection, TransportRejection>;

/**
 * The status of each rejection. 409: the record does not allow it now, and might at another time. 422: the command can never be right as
 * it is. 404: it is addressed to something that is not there. A code that is missing here does not compile.
 */
export const statusOfRejection: Readonly<Record<Rejected, 403 | 404 | 409 | 422>> = {
  // every command
  'role-not-permitted': 403,
  'site-not-permitted': 403,
  'occurred-in-future': 422,
  'no-site-policy': 409,
  // opening and intake
  'episode-not-found': 404,
  'episode-exists': 409,
  'episode-already-open': 409,
  'episode-closed': 409,
  'episode-not-admitted': 409,
  'already-admitted': 409,
  'not-screened': 409,
  'screening-after-admission': 409,
  'not-diagnosed': 409,
  'service-before-contact': 422,
  'severity-differs': 422,
  'ranks-not-1-to-n': 422,
  'need-exists': 409,
  'need-not-open': 409,
  'arm-already-assigned': 409,
  // medication
  'cows-item-not-allowed': 422,
  'cows-sign-not-scored': 422,
  'cows-out-of-range': 422,
  'cows-differs': 422,
  'unknown-assessment': 409,
  'withdrawal-not-assessed': 409,
  'withdrawal-too-mild': 409,
  'naloxone-not-offered': 409,
  'induction-already-open': 409,
  'induction-not-open': 409,
  'dose-not-positive': 422,
  'medication-not-taken': 409,
  'route-differs': 422,
  // testing
  'specimen-already-collected': 409,
  'specimen-not-collected': 409,
  'no-results': 422,
  'analyte-repeated': 422,
  'loinc-differs': 422,
  'result-already-recorded': 409,
  'unknown-instrument': 422,
  'unknown-item': 422,
  'item-repeated': 422,
  'answer-not-allowed': 422,
  'score-out-of-range': 422,
  // care team, visits, stays
  'role-already-filled': 409,
  'not-in-care-team': 409,
  'already-in-care-team': 409,
  'minutes-not-positive': 422,
  'visit-exists': 409,
  'visit-not-scheduled': 409,
  'visit-has-outcome': 409,
  'stay-already-open': 409,
  'no-stay-open': 409,
  // leading on and out
  'unknown-level': 422,
  'levels-not-comparable': 422,
  'level-not-higher': 422,
  'not-yet-lost': 409,
  // referrals and handoffs
  'referral-exists': 409,
  'referral-not-found': 404,
  'referral-closed': 409,
  'transition-not-allowed': 409,
  'episode-not-named': 422,
  'episode-differs': 422,
  'evidence-missing': 422,
  'answer-not-overdue': 409,
  'patient-not-agreed': 422,
  'handoff-to-oneself': 422,
  'handoff-already-requested': 409,
  'handoff-not-requested': 409,
  'handoff-not-held': 409,
  'handoff-needs-both-sides': 422,
  'giver-cannot-confirm': 422,
  // aftercare
  'episode-not-closed': 409,
  'site-differs': 422,
  'patient-died': 409,
  'aftercare-not-found': 404,
  'aftercare-already-entered': 409,
  'check-in-exists': 409,
  'check-in-before-leaving': 422,
  'unknown-check-in': 409,
  'check-in-has-outcome': 409,
  'attempts-not-positive': 422,
  'too-few-attempts': 409,
  'check-ins-still-due': 409,
  'loop-closed': 409,
  // site policy
  'policy-inconsistent': 422,
  'policy-not-newest': 409,
  'policy-retroactive': 422,
};

const isKnown = (code: string): code is Rejected => Object.hasOwn(statusOfRejection, code);

/** The problem document of a rejection. @throws Error for a code that no decider has */
export const problemOfRejection = (code: string, detail: string): Problem => {
  if (code === 'version-mismatch') return problemOf('version-mismatch', { detail });
  if (code === 'command-id-reused') return problemOf('idempotency-key-reused', { detail });
  if (!isKnown(code)) throw new Error(`A decision was rejected with the unknown code ${code}`);
  const words = code.replaceAll('-', ' ');
  return { type: problemType(code), title: words.charAt(0).toUpperCase() + words.slice(1), status: statusOfRejection[code], code, detail };
};

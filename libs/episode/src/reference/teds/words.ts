import { namesOf } from '../../names-of';

/**
 * SAMHSA Treatment Episode Data Set: the codes this service keeps beside its own words.
 * Source: TEDS-A 2017 codebook (PSOURCE); TEDS-D codebooks 2020/2021 (REASON).
 */
export const tedsVersion = { admissions: 'TEDS-A 2017', discharges: 'TEDS-D 2021' } as const;

/**
 * Who sent the patient, and TEDS PSOURCE: 1 individual, 2 SUD care provider, 3 other health care provider, 4 school, 5 employer,
 * 6 other community referral, 7 court or criminal justice; -9 missing. The clinics, hospitals, Warmline and outreach
 * tabling of the Penn programme (seed 002) are kept apart from one another, because a programme wants to know which of them works.
 */
export const referralSources = {
  self: 1,
  sud_provider: 2,
  other_health_provider: 3,
  clinic: 3,
  hospital: 3,
  warmline: 3,
  school: 4,
  employer: 5,
  other_community: 6,
  community_outreach: 6,
  criminal_justice: 7,
  not_recorded: -9,
} as const;
export type ReferralSource = keyof typeof referralSources;
export const referralSourceNames = namesOf(referralSources);

/** Why an episode ended, and TEDS REASON 1 to 7. A return to use is not among them on purpose: it never ends an episode by itself. */
export const closingReasons = {
  completed: 1,
  lost: 2,
  terminated_by_facility: 3,
  transferred: 4,
  incarcerated: 5,
  died: 6,
  other: 7,
} as const;
export type ClosingReason = keyof typeof closingReasons;
export const closingReasonNames = namesOf(closingReasons);

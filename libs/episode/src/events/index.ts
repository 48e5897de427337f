import type { EventUnion } from '@throughline/kernel';
import { aftercareEvents } from './aftercare';
import { careTeamEvents } from './care-team';
import { closingEvents } from './closing';
import { handoffEvents } from './handoff';
import { inductionEvents } from './induction';
import { intakeEvents } from './intake';
import { medicationEvents } from './medication';
import { patientEvents } from './patient';
import { referralEvents } from './referral';
import { sitePolicyEvents } from './site-policy';
import { testingEvents } from './testing';
import { visitEvents } from './visits';

export * from './aftercare';
export * from './care-team';
export * from './closing';
export * from './handoff';
export * from './induction';
export * from './intake';
export * from './medication';
export * from './patient';
export * from './referral';
export * from './site-policy';
export * from './testing';
export * from './visits';

/** What an `episode-{id}` stream may hold. */
export const episodeEvents = [
  ...intakeEvents,
  ...inductionEvents,
  ...medicationEvents,
  ...testingEvents,
  ...careTeamEvents,
  ...visitEvents,
  ...closingEvents,
] as const;
export type EpisodeEvent = EventUnion<typeof episodeEvents>;

/** What a `referral-{id}` stream may hold. */
export type ReferralEvent = EventUnion<typeof referralEvents> | EventUnion<typeof handoffEvents>;
/** What an `aftercare-{episodeId}` stream may hold. */
export type AftercareEvent = EventUnion<typeof aftercareEvents>;
/** What a `site-policy-{siteId}` stream may hold. */
export type SitePolicyEvent = EventUnion<typeof sitePolicyEvents>;
/** What a `patient-{patientId}` stream may hold. */
export type PatientEvent = EventUnion<typeof patientEvents>;

/** Every event definition of this service, for the codec and the catalogue. */
export const allEvents = [
  ...episodeEvents,
  ...referralEvents,
  ...handoffEvents,
  ...aftercareEvents,
  ...sitePolicyEvents,
  ...patientEvents,
] as const;
export type EpisodeServiceEvent = EventUnion<typeof allEvents>;

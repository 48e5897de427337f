import type { EventUnion } from '@throughline/kernel';
import { accessEvents } from '../access/events';
import { aftercareEvents } from '../aftercare/events';
import { auditSessionEvents } from '../audit-session/events';
import { careTeamEvents } from '../care-team/events';
import { closingEvents } from '../closing/events';
import { correctionEvents } from '../corrections/events';
import { counsellingEvents } from '../counselling/events';
import { groupSessionEvents } from '../group-session/events';
import { handoffEvents } from '../handoff/events';
import { inductionEvents } from '../induction/events';
import { intakeEvents } from '../intake/events';
import { levelEvents } from '../levels/events';
import { medicationEvents } from '../medication/events';
import { memberEvents } from '../member/events';
import { obligationEvents } from '../obligations/events';
import { parkedKeyEvents } from '../parked-key/events';
import { patientEvents } from '../patient/events';
import { planEvents } from '../plan/events';
import { referralEvents } from '../referral/events';
import { safetyEvents } from '../safety/events';
import { sitePolicyEvents } from '../site-policy/events';
import { suspensionEvents } from '../suspension/events';
import { transferEvents } from '../transfer/events';
import { readmissionEvents } from '../readmission/events';
import { supportProgrammeEvents } from '../support-programme/events';
import { teamEvents } from '../team/events';
import { testingEvents } from '../testing/events';
import { visitEvents } from '../visits/events';

export * from '../access/events';
export * from '../aftercare/events';
export * from '../audit-session/events';
export * from '../care-team/events';
export * from '../closing/events';
export * from '../corrections/events';
export * from '../counselling/events';
export * from '../group-session/events';
export * from '../handoff/events';
export * from '../induction/events';
export * from '../intake/events';
export * from '../levels/events';
export * from '../medication/events';
export * from '../member/events';
export * from '../obligations/events';
export * from '../parked-key/events';
export * from '../patient/events';
export * from '../plan/events';
export * from '../referral/events';
export * from '../safety/events';
export * from '../site-policy/events';
export * from '../suspension/events';
export * from '../transfer/events';
export * from '../readmission/events';
export * from '../support-programme/events';
export * from '../team/events';
export * from '../testing/events';
export * from '../visits/events';

/** What an `episode-{id}` stream may hold. */
export const episodeEvents = [
  ...intakeEvents,
  ...inductionEvents,
  ...medicationEvents,
  ...testingEvents,
  ...safetyEvents,
  ...careTeamEvents,
  ...planEvents,
  ...counsellingEvents,
  ...visitEvents,
  ...levelEvents,
  ...supportProgrammeEvents,
  ...readmissionEvents,
  ...transferEvents,
  ...suspensionEvents,
  ...closingEvents,
] as const;
export type EpisodeEvent = EventUnion<typeof episodeEvents>;

/** What a `referral-{id}` stream may hold. */
export type ReferralEvent = EventUnion<typeof referralEvents> | EventUnion<typeof handoffEvents>;
/** What an `aftercare-{episodeId}` stream may hold. */
export type AftercareEvent = EventUnion<typeof aftercareEvents>;
/** What a `site-policy-{siteId}` stream may hold. */
export type SitePolicyEvent = EventUnion<typeof sitePolicyEvents>;
/** What a `team-{siteId}` stream may hold. */
export type TeamEvent = EventUnion<typeof teamEvents>;
/** What a `member-{memberId}` stream may hold. */
export type MemberEvent = EventUnion<typeof memberEvents> | TeamEvent;
/** What a `group-session-{id}` stream may hold. */
export type GroupSessionEvent = EventUnion<typeof groupSessionEvents>;
/** What a `projection-{name}` stream may hold. */
export type ParkedKeyEvent = EventUnion<typeof parkedKeyEvents>;
/** What an `auditor-{auditorId}` stream may hold. */
export type AuditSessionEvent = EventUnion<typeof auditSessionEvents>;
/** What an `access-{writer}-{n}` stream may hold: each writer has streams of its own. */
export type AccessEvent = EventUnion<typeof accessEvents>;
/** What a `patient-{patientId}` stream may hold. */
export type PatientEvent = EventUnion<typeof patientEvents>;

/** Every event definition of this service, for the codec and the catalogue. */
export const allEvents = [
  ...episodeEvents,
  ...referralEvents,
  ...handoffEvents,
  ...aftercareEvents,
  ...sitePolicyEvents,
  ...teamEvents,
  ...memberEvents,
  ...groupSessionEvents,
  ...patientEvents,
  ...correctionEvents,
  ...obligationEvents,
  ...parkedKeyEvents,
  ...auditSessionEvents,
  ...accessEvents,
] as const;
export type EpisodeServiceEvent = EventUnion<typeof allEvents>;

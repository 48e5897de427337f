export { episodeAggregate, referralAggregate, aftercareAggregate } from './aggregates';
export { aggregatesOfCommand } from './aggregate-of-command';
export type { Aftercare, CheckIn, EnteredAftercare } from './aftercare/state';
export * from './commands';
export { coverageBy, coveredUntil, gapsUntil, longestGap, type CoveredSpan, type Span, type Supply } from './coverage';
export { addDays, dayOf, daysBetween, laterDay, mondayOf } from './days';
export type { Episode, EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
export * from './events';
export { eventCodec } from './events/codec';
export type { TedsDischarge } from './events/teds';
export { groupSessionAggregate, type GroupSession } from './group-session/aggregate';
export { memberAggregate } from './member/aggregate';
export type { Member } from './member/state';
export { addMonths, firstOfMonth, monthOf } from './months';
export {
  obligationKinds,
  scheduledKinds,
  type ObligationKind,
  type ObligationKindRule,
  type ScheduledKind,
  type WhenDue,
} from './obligations/kinds';
export { commandDue, type DueByObligation, type Obligation } from './obligations/policy';
export type { Running } from './obligations/rule';
export { afterFact, obligationFacts } from './obligations/running';
export { termsOf, type ObligationTerm } from './obligations/terms';
export { patientAggregate } from './patient/aggregate';
export type { OpenReferral, PatientRegister } from './patient/register';
export { besideTheCatalogue, catalogue, type CatalogueRow } from './catalogue';
export { commandNames, isCommandName, permitted, rolesFor } from './permissions';
export * from './reference/aftercare';
export * from './reference/analytes';
export * from './reference/care-services';
export * from './reference/care-team';
export * from './reference/conferences';
export * from './reference/counselling';
export * from './reference/cows';
export * from './reference/default-supply';
export * from './reference/diagnoses';
export * from './reference/goals';
export * from './reference/instruments';
export * from './reference/levels-of-care';
export * from './reference/medications';
export * from './reference/naloxone';
export * from './reference/needs';
export * from './reference/products';
export * from './reference/referral-machine';
export * from './reference/referrals';
export * from './reference/site-policy';
export * from './reference/stages';
export * from './reference/suspensions';
export * from './reference/teds';
export * from './reference/visits';
export { handoffStepOf, stepOf, type Handoff, type OpenedReferral, type Referral, type ReferralDecisionEvent } from './referral/state';
export * from './rejections';
export { everyoneInCare, withDesk } from './role-groups';
export { rules } from './rules';
export * from './rules/oud-severity';
export { judgedBy, judgedByRule, nameOfRule, type Rule } from './rules/rule';
export type { BuprenorphinePattern } from './rules/buprenorphine-pattern';
export { expectations, udsExpectationRule, type Expectation } from './rules/uds-expectation';
export { validityOutcomes, type ValidityOutcome } from './rules/specimen-validity';
export { sitePolicyAggregate } from './site-policy/aggregate';
export { choicesOf, diffPolicies, type PolicyDifference } from './site-policy/diff';
export { effectOf, follow, nothingFollowed, policyDecisions, type PolicyDecision, type PolicyEffect } from './site-policy/effect';
export { nothingSaid } from './site-policy/fields';
export { policyAt, type PolicyVersion, type SitePolicies } from './site-policy/state';
export { teamAggregate, type Team } from './team/aggregate';

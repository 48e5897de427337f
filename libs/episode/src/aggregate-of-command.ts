import type { AnyAggregate } from '@throughline/kernel';
import { aftercareAggregate, episodeAggregate, referralAggregate } from './aggregates';
import { aftercarePermissions } from './aftercare/permissions';
import { auditorAggregate } from './audit-session/aggregate';
import { auditSessionPermissions } from './audit-session/permissions';
import type { CommandName } from './commands';
import { correctionPermissions } from './corrections/permissions';
import { groupSessionAggregate } from './group-session/aggregate';
import { groupSessionPermissions } from './group-session/permissions';
import { handoffPermissions } from './handoff/permissions';
import { memberAggregate } from './member/aggregate';
import { memberPermissions } from './member/permissions';
import { obligationPermissions } from './obligations/permissions';
import { projectionAggregate } from './parked-key/aggregate';
import { parkedKeyPermissions } from './parked-key/permissions';
import { referralPermissions } from './referral/permissions';
import { sitePolicyAggregate } from './site-policy/aggregate';
import { sitePolicyPermissions } from './site-policy/permissions';
import { teamAggregate } from './team/aggregate';
import { teamPermissions } from './team/permissions';

type Deciders = readonly [AnyAggregate, ...AnyAggregate[]];

const decidedBy = (aggregates: Deciders, ...topics: readonly object[]): readonly (readonly [string, Deciders])[] =>
  topics.flatMap((topic) => Object.keys(topic).map((name) => [name, aggregates] as const));

/** Commands that are decided elsewhere than in the episode, or elsewhere as well. */
const elsewhere: ReadonlyMap<string, Deciders> = new Map([
  ...decidedBy([referralAggregate], referralPermissions, handoffPermissions),
  ...decidedBy([aftercareAggregate], aftercarePermissions),
  ...decidedBy([sitePolicyAggregate], sitePolicyPermissions),
  ...decidedBy([teamAggregate], teamPermissions),
  ...decidedBy([memberAggregate], memberPermissions),
  ...decidedBy([groupSessionAggregate], groupSessionPermissions),
  ...decidedBy([projectionAggregate], parkedKeyPermissions),
  ...decidedBy([auditorAggregate], auditSessionPermissions),
  ...decidedBy(
    [episodeAggregate, referralAggregate, aftercareAggregate, sitePolicyAggregate, teamAggregate, memberAggregate, groupSessionAggregate],
    correctionPermissions,
    obligationPermissions,
  ),
]);

/** The aggregates that decide a command: most often one; an entry may be corrected in every kind of stream. */
export const aggregatesOfCommand = (name: CommandName): Deciders => elsewhere.get(name) ?? [episodeAggregate];

import type { AnyAggregate } from '@throughline/kernel';
import { aftercareAggregate, episodeAggregate, referralAggregate } from './aggregates';
import { aftercarePermissions } from './aftercare/permissions';
import type { CommandName } from './commands';
import { handoffPermissions } from './handoff/permissions';
import { referralPermissions } from './referral/permissions';
import { sitePolicyAggregate } from './site-policy/aggregate';
import { sitePolicyPermissions } from './site-policy/permissions';

const decidedBy = (aggregate: AnyAggregate, ...topics: readonly object[]): readonly (readonly [string, AnyAggregate])[] =>
  topics.flatMap((topic) => Object.keys(topic).map((name) => [name, aggregate] as const));

/** Commands that are decided elsewhere than in the episode. */
const elsewhere: ReadonlyMap<string, AnyAggregate> = new Map([
  ...decidedBy(referralAggregate, referralPermissions, handoffPermissions),
  ...decidedBy(aftercareAggregate, aftercarePermissions),
  ...decidedBy(sitePolicyAggregate, sitePolicyPermissions),
]);

/** The aggregate that decides a command. */
export const aggregateOfCommand = (name: CommandName): AnyAggregate => elsewhere.get(name) ?? episodeAggregate;

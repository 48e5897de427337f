import { aftercareAggregate, episodeAggregate, referralAggregate, sitePolicyAggregate } from '@throughline/episode';
import type { EpisodeCommandData, ReferralStreamCommandData } from '@throughline/episode';
import type { AnyAggregate } from '@throughline/kernel';
import { aftercareCommands } from './bodies/aftercare';
import { careTeamCommands } from './bodies/care-team';
import { closingCommands } from './bodies/closing';
import { counsellingCommands } from './bodies/counselling';
import { handoffCommands } from './bodies/handoff';
import { inductionCommands } from './bodies/induction';
import { intakeCommands } from './bodies/intake';
import { levelCommands } from './bodies/levels';
import { medicationCommands } from './bodies/medication';
import { planCommands } from './bodies/plan';
import { referralCommands } from './bodies/referral';
import { safetyCommands } from './bodies/safety';
import { sitePolicyCommands } from './bodies/site-policy';
import { testingCommands } from './bodies/testing';
import { visitCommands } from './bodies/visits';
import type { CommandClass, CommandClasses } from './service-command';

/** A kind of stream that takes commands over HTTP. */
export interface StreamKind {
  /** Its place in addresses: `/v1/episodes/...`. */
  readonly path: string;
  /** What one of them is called. */
  readonly noun: string;
  /** The name of its id in addresses. */
  readonly parameter: string;
  readonly aggregate: AnyAggregate;
  readonly commands: ReadonlyMap<string, CommandClass>;
}

const episodeCommands: CommandClasses<EpisodeCommandData> = {
  ...intakeCommands,
  ...inductionCommands,
  ...medicationCommands,
  ...testingCommands,
  ...safetyCommands,
  ...careTeamCommands,
  ...planCommands,
  ...counsellingCommands,
  ...visitCommands,
  ...levelCommands,
  ...closingCommands,
};

const referralStreamCommands: CommandClasses<ReferralStreamCommandData> = { ...referralCommands, ...handoffCommands };

const kind = (
  path: string,
  noun: string,
  parameter: string,
  aggregate: AnyAggregate,
  commands: Readonly<Record<string, CommandClass>>,
): StreamKind => ({ path, noun, parameter, aggregate, commands: new Map(Object.entries(commands)) });

/** Every kind of stream that takes commands. */
export const streamKinds: readonly StreamKind[] = [
  kind('episodes', 'treatment episode', 'episodeId', episodeAggregate, { ...episodeCommands }),
  kind('referrals', 'referral or warm handoff', 'referralId', referralAggregate, { ...referralStreamCommands }),
  kind('aftercare', 'aftercare of an episode', 'episodeId', aftercareAggregate, { ...aftercareCommands }),
  kind('sites', 'site', 'siteId', sitePolicyAggregate, { ...sitePolicyCommands }),
];

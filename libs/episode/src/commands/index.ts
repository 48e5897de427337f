import type { CommandUnion } from '@throughline/kernel';
import type { AftercareCommandData } from './aftercare';
import type { CareTeamCommandData } from './care-team';
import type { ClosingCommandData } from './closing';
import type { IntakeCommandData } from './intake';
import type { MedicationCommandData } from './medication';
import type { ReferralCommandData } from './referral';
import type { SitePolicyCommandData } from './site-policy';
import type { TestingCommandData } from './testing';
import type { VisitCommandData } from './visits';

export type * from './aftercare';
export type * from './care-team';
export type * from './closing';
export type * from './intake';
export type * from './medication';
export type * from './referral';
export type * from './site-policy';
export type * from './testing';
export type * from './visits';

/** Fields of every command to an episode, by command. */
export interface EpisodeCommandData
  extends IntakeCommandData, MedicationCommandData, TestingCommandData, CareTeamCommandData, VisitCommandData, ClosingCommandData {}

/** Fields of every command of this service, by command. */
export interface CommandData extends EpisodeCommandData, ReferralCommandData, AftercareCommandData, SitePolicyCommandData {}
export type CommandName = keyof CommandData;

export type EpisodeCommand = CommandUnion<EpisodeCommandData>;
export type ReferralCommand = CommandUnion<ReferralCommandData>;
export type AftercareCommand = CommandUnion<AftercareCommandData>;
export type SitePolicyCommand = CommandUnion<SitePolicyCommandData>;
export type EpisodeServiceCommand = CommandUnion<CommandData>;

/** The command of that name. */
export type CommandNamed<Name extends CommandName> = Extract<EpisodeServiceCommand, { readonly type: Name }>;

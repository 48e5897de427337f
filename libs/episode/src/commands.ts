import type { CommandEnvelope, CommandUnion } from '@throughline/kernel';
import type { AftercareCommandData } from './aftercare/commands';
import type { AuditSessionCommandData } from './audit-session/commands';
import type { CareTeamCommandData } from './care-team/commands';
import type { ClosingCommandData } from './closing/commands';
import type { CorrectionCommandData } from './corrections/commands';
import type { CounsellingCommandData } from './counselling/commands';
import type { GroupSessionCommandData } from './group-session/commands';
import type { HandoffCommandData } from './handoff/commands';
import type { InductionCommandData } from './induction/commands';
import type { IntakeCommandData } from './intake/commands';
import type { LevelCommandData } from './levels/commands';
import type { MedicationCommandData } from './medication/commands';
import type { MemberCommandData } from './member/commands';
import type { ObligationCommandData } from './obligations/commands';
import type { ParkedKeyCommandData } from './parked-key/commands';
import type { PlanCommandData } from './plan/commands';
import type { ReferralCommandData } from './referral/commands';
import type { SafetyCommandData } from './safety/commands';
import type { SitePolicyCommandData } from './site-policy/commands';
import type { SuspensionCommandData } from './suspension/commands';
import type { TransferCommandData } from './transfer/commands';
import type { ReadmissionCommandData } from './readmission/commands';
import type { SupportProgrammeCommandData } from './support-programme/commands';
import type { TeamCommandData } from './team/commands';
import type { TestingCommandData } from './testing/commands';
import type { VisitCommandData } from './visits/commands';

export type * from './aftercare/commands';
export type * from './audit-session/commands';
export type * from './care-team/commands';
export type * from './closing/commands';
export type * from './corrections/commands';
export type * from './counselling/commands';
export type * from './group-session/commands';
export type * from './handoff/commands';
export type * from './induction/commands';
export type * from './intake/commands';
export type * from './levels/commands';
export type * from './medication/commands';
export type * from './member/commands';
export type * from './obligations/commands';
export type * from './parked-key/commands';
export type * from './plan/commands';
export type * from './referral/commands';
export type * from './safety/commands';
export type * from './site-policy/commands';
export type * from './suspension/commands';
export type * from './transfer/commands';
export type * from './readmission/commands';
export type * from './support-programme/commands';
export type * from './team/commands';
export type * from './testing/commands';
export type * from './visits/commands';

/** Fields of every command to an episode, by command. */
export interface EpisodeCommandData
  extends
    IntakeCommandData,
    InductionCommandData,
    MedicationCommandData,
    TestingCommandData,
    SafetyCommandData,
    CareTeamCommandData,
    PlanCommandData,
    CounsellingCommandData,
    VisitCommandData,
    LevelCommandData,
    SupportProgrammeCommandData,
    ReadmissionCommandData,
    TransferCommandData,
    SuspensionCommandData,
    ClosingCommandData {}

/** Fields of every command to a referral stream, by command. */
export interface ReferralStreamCommandData extends ReferralCommandData, HandoffCommandData {}

/** Fields of every command of this service, by command. */
export interface CommandData
  extends
    EpisodeCommandData,
    ReferralStreamCommandData,
    AftercareCommandData,
    SitePolicyCommandData,
    TeamCommandData,
    MemberCommandData,
    GroupSessionCommandData,
    CorrectionCommandData,
    ObligationCommandData,
    ParkedKeyCommandData,
    AuditSessionCommandData {}
export type CommandName = keyof CommandData;
/** The commands about records: all but those that only the scheduler gives, operators about views, or privacy officers about auditors. */
export type CallerCommandName = Exclude<CommandName, keyof (ObligationCommandData & ParkedKeyCommandData & AuditSessionCommandData)>;

export type EpisodeCommand = CommandUnion<EpisodeCommandData>;
export type ReferralCommand = CommandUnion<ReferralStreamCommandData>;
export type AftercareCommand = CommandUnion<AftercareCommandData>;
export type MemberCommand = CommandUnion<MemberCommandData>;
export type TeamCommand = CommandUnion<TeamCommandData>;
export type GroupSessionCommand = CommandUnion<GroupSessionCommandData>;
export type ParkedKeyCommand = CommandUnion<ParkedKeyCommandData>;
export type AuditSessionCommand = CommandUnion<AuditSessionCommandData>;
export type SitePolicyCommand = CommandUnion<SitePolicyCommandData>;
export type EpisodeServiceCommand = CommandUnion<CommandData>;

/** The command of that name. */
export type CommandNamed<Name extends CommandName> = {
  [Each in Name]: CommandEnvelope & { readonly type: Each; readonly data: CommandData[Each] };
}[Name];

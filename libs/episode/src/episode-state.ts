import type { EventOf } from '@throughline/kernel';
import { noCareTeam, type CareTeamSlice } from './care-team/state';
import { notClosing, type ClosingSlice } from './closing/state';
import { noCounselling, type CounsellingSlice } from './counselling/state';
import type { EpisodeEvent, EpisodeOpened, PatientEvent, ReferralOpened } from './events';
import type { DataOf } from './events/schemas';
import { noInduction, type InductionSlice } from './induction/state';
import { noIntake, type IntakeSlice } from './intake/state';
import { noLevel, type LevelSlice } from './levels/state';
import { noMedication, type MedicationSlice } from './medication/state';
import { noPlan, type PlanSlice } from './plan/state';
import { noSafety, type SafetySlice } from './safety/state';
import { noSupportProgramme, type SupportProgrammeSlice } from './support-programme/state';
import { notSuspended, type SuspensionSlice } from './suspension/state';
import { noReadmission, type ReadmissionSlice } from './readmission/state';
import { noTransfer, type TransferSlice } from './transfer/state';
import { noTesting, type TestingSlice } from './testing/state';
import { noVisits, type VisitSlice } from './visits/state';

/** What a decision of the episode may append: to its own stream, and beside it to the patient's register and a new referral. */
export type EpisodeDecisionEvent = EpisodeEvent | PatientEvent | EventOf<typeof ReferralOpened>;

/** What every topic may ask about an episode. */
export interface Core {
  readonly opening: DataOf<typeof EpisodeOpened>;
  /** Day of the last contact in person, by phone or by video. A text is not a contact (seed 002). */
  readonly lastContactOn: string;
}

/**
 * What decisions need to know of an episode's history, and nothing else: a slice for each topic. Collections that grow with the history
 * share structure.
 */
export interface OpenedEpisode {
  /** `closed` and `declined` are final: late results and corrections apart, nothing is added. */
  readonly status: 'open' | 'admitted' | 'closed' | 'declined';
  readonly core: Core;
  readonly intake: IntakeSlice;
  readonly induction: InductionSlice;
  readonly medication: MedicationSlice;
  readonly testing: TestingSlice;
  readonly safety: SafetySlice;
  readonly careTeam: CareTeamSlice;
  readonly plan: PlanSlice;
  readonly counselling: CounsellingSlice;
  readonly visits: VisitSlice;
  readonly levels: LevelSlice;
  readonly supportProgramme: SupportProgrammeSlice;
  readonly suspension: SuspensionSlice;
  readonly transfer: TransferSlice;
  readonly readmission: ReadmissionSlice;
  readonly closing: ClosingSlice;
}

/** An episode as decisions see it. */
export type Episode = { readonly status: 'none' } | OpenedEpisode;

export const noEpisode: Episode = { status: 'none' };

/** Whether nothing but late results and corrections is added any more. */
export const isOver = ({ status }: OpenedEpisode): boolean => status === 'closed' || status === 'declined';

/** When the episode was closed or its admission declined: ISO 8601, UTC. Null while it goes on. */
export const overSince = ({ closing, intake }: OpenedEpisode): string | null => closing.ended?.at ?? intake.declined?.at ?? null;

/** An episode of which only the opening is known. */
export const justOpened = (opening: DataOf<typeof EpisodeOpened>): OpenedEpisode => ({
  status: 'open',
  core: { opening, lastContactOn: opening.firstContactOn },
  intake: noIntake,
  induction: noInduction,
  medication: noMedication,
  testing: noTesting,
  safety: noSafety,
  careTeam: noCareTeam,
  plan: noPlan,
  counselling: noCounselling,
  visits: noVisits,
  levels: noLevel,
  supportProgramme: noSupportProgramme,
  suspension: notSuspended,
  transfer: noTransfer,
  readmission: noReadmission,
  closing: notClosing,
});

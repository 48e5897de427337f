import { Map, Set } from 'immutable';
import type { EpisodeEvent, EpisodeOpened, PatientEvent, ReferralOpened } from './events';
import type { DataOf } from './events/schemas';
import type { EventOf } from '@throughline/kernel';
import type { CareTeamRole } from './reference/care-team';
import type { LevelOfCare } from './reference/levels-of-care';
import type { InjectionProduct, Medication } from './reference/medications';
import type { NeedDomain } from './reference/needs';
import type { ClosingReason } from './reference/teds';

/** What a decision of the episode may append: to its own stream, and beside it to the patient's register and a new referral. */
export type EpisodeDecisionEvent = EpisodeEvent | PatientEvent | EventOf<typeof ReferralOpened>;

/** What decisions need to know of an episode's history, and nothing else. Collections that grow with the history share structure. */
export interface OpenedEpisode {
  readonly status: 'open' | 'admitted' | 'closed';
  readonly opening: DataOf<typeof EpisodeOpened>;
  readonly screened: boolean;
  readonly diagnosed: boolean;
  readonly admittedOn: string | null;
  readonly level: LevelOfCare | null;
  /** Arm by ordinal. */
  readonly arms: Map<number, string>;
  readonly needs: Map<string, { readonly domain: NeedDomain; readonly open: boolean }>;
  /** COWS assessments by event id. */
  readonly assessments: Map<string, { readonly total: number; readonly objectiveSign: boolean }>;
  readonly inductionOpen: boolean;
  readonly medications: Map<Medication, 'taken' | 'stopped'>;
  /** Milligrams by `medication day`. */
  readonly dailyMg: Map<string, number>;
  readonly lastDoseOn: string | null;
  /** Day of the last injection by product. */
  readonly lastInjectionOn: Map<InjectionProduct, string>;
  /** By specimen: results by `assay analyte`. */
  readonly specimens: Map<string, Map<string, string>>;
  /** By role: members, and whether they are the primary one. */
  readonly team: Map<CareTeamRole, Map<string, boolean>>;
  readonly visits: Map<string, 'scheduled' | 'attended' | 'missed'>;
  readonly stayOpen: boolean;
  readonly referrals: Set<string>;
  /** Day of the last contact in person, by phone or by video. A text is not a contact (seed 002). */
  readonly lastContactOn: string;
  /** Attempts without success by day. */
  readonly unansweredOn: Map<string, number>;
  readonly closing: { readonly reason: ClosingReason; readonly closedOn: string; readonly at: string } | null;
}

/** An episode as decisions see it. */
export type Episode = { readonly status: 'none' } | OpenedEpisode;

export const noEpisode: Episode = { status: 'none' };

/** An episode of which only the opening is known. */
export const justOpened = (opening: DataOf<typeof EpisodeOpened>): OpenedEpisode => ({
  status: 'open',
  opening,
  screened: false,
  diagnosed: false,
  admittedOn: null,
  level: null,
  arms: Map(),
  needs: Map(),
  assessments: Map(),
  inductionOpen: false,
  medications: Map(),
  dailyMg: Map(),
  lastDoseOn: null,
  lastInjectionOn: Map(),
  specimens: Map(),
  team: Map(),
  visits: Map(),
  stayOpen: false,
  referrals: Set(),
  lastContactOn: opening.firstContactOn,
  unansweredOn: Map(),
  closing: null,
});

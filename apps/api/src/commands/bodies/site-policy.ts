import type { AdoptSitePolicyData, PolicyFields, SitePolicyCommandData } from '@throughline/episode';
import { Amount, Flag, Id, Instant, Nested, OneOf, Positive, Text, Whole, Wholes } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

export class InductionPolicy {
  @Whole({ min: 0, max: 48, nullable: true, about: 'COWS threshold of a standard induction; null: none.' }) readonly minCows!:
    number | null;
  @Flag() readonly requireObjectiveSign!: boolean;
  @Flag() readonly requireNaloxoneOffer!: boolean;
}

export class ReviewLines {
  @Positive({ optional: true }) readonly buprenorphine?: number;
  @Positive({ optional: true }) readonly methadone?: number;
}

export class DosePolicy {
  @Nested(() => ReviewLines, { about: 'Milligrams a day above which a look at the dose is advised. Never a limit.' })
  readonly reviewLineMg!: ReviewLines;
}

export class InjectionWindow {
  @Whole({ min: 0 }) readonly minDays!: number;
  @Whole({ min: 0 }) readonly maxDays!: number;
}

export class InjectionWindows {
  @Nested(() => InjectionWindow, { optional: true }) readonly sublocade?: InjectionWindow;
  @Nested(() => InjectionWindow, { optional: true }) readonly brixadi_weekly?: InjectionWindow;
  @Nested(() => InjectionWindow, { optional: true }) readonly brixadi_monthly?: InjectionWindow;
  @Nested(() => InjectionWindow, { optional: true }) readonly naltrexone_er?: InjectionWindow;
}

export class TemperatureWindow {
  @Amount() readonly min!: number;
  @Amount() readonly max!: number;
}

export class UdsPolicy {
  @Nested(() => TemperatureWindow, { about: 'Degrees Fahrenheit of a fresh specimen.' }) readonly temperatureF!: TemperatureWindow;
}

export class ClosingPolicy {
  @Whole({ min: 0 }) readonly lostAfterDays!: number;
  @Whole({ min: 0 }) readonly lostAfterAttempts!: number;
}

export class VisitsPolicy {
  @OneOf(['outreach', 'none']) readonly missedResponse!: 'outreach' | 'none';
}

export class AftercarePolicy {
  @Wholes({ min: 1, least: 1, about: 'Days after leaving on which a check-in is due.' }) readonly checkInDays!: number[];
  @Whole({ min: 1 }) readonly unreachableAfterAttempts!: number;
}

export class ReferralPolicy {
  @Whole({ min: 0 }) readonly noResponseAfterDays!: number;
  @Whole({ min: 0 }) readonly noResponseAfterAttempts!: number;
}

export class CaseloadBand {
  @Whole({ min: 0 }) readonly min!: number;
  @Whole({ min: 0 }) readonly max!: number;
  @Positive({ max: 1, about: 'Share of full time that the role works.' }) readonly fullTimeEquivalent!: number;
}

const Band = (): PropertyDecorator => Nested(() => CaseloadBand, { optional: true });

export class CaseloadBands {
  @Band() readonly prescriber?: CaseloadBand;
  @Band() readonly nurse?: CaseloadBand;
  @Band() readonly behavioral_health_clinician?: CaseloadBand;
  @Band() readonly therapist?: CaseloadBand;
  @Band() readonly psychiatrist?: CaseloadBand;
  @Band() readonly pcp?: CaseloadBand;
  @Band() readonly care_manager?: CaseloadBand;
  @Band() readonly care_coordinator?: CaseloadBand;
  @Band() readonly support_coordinator?: CaseloadBand;
  @Band() readonly peer_recovery_specialist?: CaseloadBand;
  @Band() readonly peer_supervisor?: CaseloadBand;
}

export class StaffingPolicy {
  @Nested(() => CaseloadBands, { about: 'Patients that a full-time member of a role looks after.' }) readonly caseloadBands!: CaseloadBands;
}

/** Adopts a policy of the site, in force from an instant on. Nothing here has a default in the program. */
export class AdoptSitePolicy extends ServiceCommand implements AdoptSitePolicyData {
  @Instant() readonly effectiveFrom!: string;
  @Id({ optional: true, nullable: true, about: 'The newest version, `{siteId}@{n}`; null for the first.' }) readonly supersedes?:
    string | null;
  @Text() readonly reason!: string;
  @Nested(() => InductionPolicy) readonly induction!: PolicyFields['induction'];
  @Nested(() => DosePolicy) readonly dose!: PolicyFields['dose'];
  @Nested(() => InjectionWindows, { about: 'Days between two injections that the site calls on time.' })
  readonly injections!: PolicyFields['injections'];
  @Nested(() => UdsPolicy) readonly uds!: PolicyFields['uds'];
  @Nested(() => ClosingPolicy, { about: 'When a patient counts as lost.' }) readonly closing!: PolicyFields['closing'];
  @Nested(() => VisitsPolicy) readonly visits!: PolicyFields['visits'];
  @Nested(() => AftercarePolicy) readonly aftercare!: PolicyFields['aftercare'];
  @Nested(() => ReferralPolicy, { about: 'When silence of a partner may close a referral.' }) readonly referral!: PolicyFields['referral'];
  @Nested(() => StaffingPolicy) readonly staffing!: PolicyFields['staffing'];
}

/** The commands of a site, by name. */
export const sitePolicyCommands: CommandClasses<SitePolicyCommandData> = { AdoptSitePolicy };

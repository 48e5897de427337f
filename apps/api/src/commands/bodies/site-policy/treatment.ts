import { cowsRange, policyRules, policyWords, type PolicyFields, type PolicyGroup } from '@throughline/episode';
import { Always, Amount, Codes, Flag, Nested, OneOf, Positive, SomeOf, Text, Whole, Wholes } from '../../../validation/fields';

/** The choices of a group, as far as a site has said anything of it. */
export type Said<Group extends PolicyGroup> = NonNullable<PolicyFields[Group]>;

const open = { nullable: true } as const;
/** A number above 0; null: the site has not said. */
const Count = (about?: string): PropertyDecorator => Whole({ min: 1, ...open, ...(about === undefined ? {} : { about }) });

export class ExcludedDiagnoses {
  @SomeOf(policyWords.excludedDiagnoses, { about: 'Empty: none is excluded.' }) readonly diagnoses!: NonNullable<
    Said<'admission'>['excludedDiagnoses']
  >['diagnoses'];
  @Text({ ...open, about: 'Where those who are excluded are sent.' }) readonly referredTo!: string | null;
}

export class AdmissionPolicy implements Said<'admission'> {
  @OneOf(policyWords.pregnancy, open) readonly pregnancy!: Said<'admission'>['pregnancy'];
  @Nested(() => ExcludedDiagnoses, open) readonly excludedDiagnoses!: Said<'admission'>['excludedDiagnoses'];
  @OneOf(policyWords.benzodiazepine, open) readonly benzodiazepine!: Said<'admission'>['benzodiazepine'];
  @OneOf(policyWords.illicitBuprenorphineAtEntry, open)
  readonly illicitBuprenorphineAtEntry!: Said<'admission'>['illicitBuprenorphineAtEntry'];
  @SomeOf(policyWords.needs, { ...open, about: 'Recorded as needs, never an exclusion.' })
  readonly asksForNeeds!: Said<'admission'>['asksForNeeds'];
}

export class InductionPolicy implements Said<'induction'> {
  @Whole({ ...cowsRange, ...open, about: 'COWS threshold of a standard induction; null: none.' }) readonly minCows!: number | null;
  @Flag() readonly requireObjectiveSign!: boolean;
  @Flag() readonly requireNaloxoneOffer!: boolean;
  @SomeOf(policyWords.inductionSettings, open) readonly settings!: Said<'induction'>['settings'];
  @Flag(open) readonly homeNeedsReason!: boolean | null;
  @Count('Hours.') readonly followUpWithinHours!: number | null;
  @Count('Hours.') readonly cowsRecheckAfterHours!: number | null;
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

export class MedicationVisitPolicy implements Said<'medicationVisit'> {
  @Flag(open) readonly sameDayAsBehavioralHealth!: boolean | null;
  @OneOf(policyWords.visitFormats, open) readonly format!: Said<'medicationVisit'>['format'];
}

export class MedicationPolicy implements Said<'medication'> {
  @Whole({ min: 0, about: 'Days before a supply runs out.' }) readonly renewDaysBefore!: number;
}

export class TakeHomePolicy implements Said<'takeHome'> {
  @OneOf(policyRules.takeHome) readonly rule!: Said<'takeHome'>['rule'];
}

export class TemperatureWindow {
  @Amount() readonly min!: number;
  @Amount() readonly max!: number;
}

export class DaysByStage {
  @Whole({ min: 1, optional: true }) readonly engagement?: number;
  @Whole({ min: 1, optional: true }) readonly early?: number;
  @Whole({ min: 1, optional: true }) readonly stabilization?: number;
}

export class UrineRules {
  @OneOf(policyRules.validity) readonly validity!: (typeof policyRules.validity)[number];
  @OneOf(policyRules.buprenorphine) readonly buprenorphine!: (typeof policyRules.buprenorphine)[number];
}

export class UdsPolicy implements Said<'uds'> {
  @Count('Days from one screen to the next.') readonly everyDays!: number | null;
  @Nested(() => DaysByStage, open) readonly everyDaysByStage!: DaysByStage | null;
  @OneOf(policyWords.urineSupervision, open) readonly supervision!: Said<'uds'>['supervision'];
  @OneOf(policyWords.urineSendOut, open) readonly sendOut!: Said<'uds'>['sendOut'];
  @Count('Days.') readonly confirmWithinDays!: number | null;
  @Nested(() => TemperatureWindow, { ...open, about: 'Degrees Fahrenheit of a fresh specimen.' })
  readonly temperatureF!: TemperatureWindow | null;
  @Count('Minutes after collection.') readonly temperatureReadWithinMinutes!: number | null;
  @OneOf(policyWords.urineActionBasis, open) readonly actionRequires!: Said<'uds'>['actionRequires'];
  @Nested(() => UrineRules, open) readonly rules!: UrineRules | null;
}

export class CountsPolicy implements Said<'counts'> {
  @SomeOf(policyWords.counts) readonly kinds!: Said<'counts'>['kinds'];
  @Flag() readonly random!: boolean;
  @Count('Hours from the call to the count.') readonly presentWithinHours!: number | null;
}

export class PositiveUdsPolicy implements Said<'positiveUds'> {
  @SomeOf(policyWords.positiveResponses) readonly responses!: Said<'positiveUds'>['responses'];
}

export class TolerancePolicy implements Said<'tolerance'> {
  @OneOf(policyWords.tolerance, open) readonly cannabis!: Said<'tolerance'>['cannabis'];
  @OneOf(policyWords.tolerance, open) readonly prescribedStimulant!: Said<'tolerance'>['prescribedStimulant'];
}

export class DismissalPolicy implements Said<'dismissal'> {
  @Flag() readonly allowed!: boolean;
  @Flag({ ...open, about: 'Whether a dismissal needs a definitive result.' }) readonly confirmationRequired!: boolean | null;
  @Always({ about: 'Nobody is dismissed without a referral.' }) readonly autoReferral!: true;
}

export class TaperPolicy implements Said<'taper'> {
  @Flag() readonly required!: boolean;
  @OneOf(policyWords.taperLeads, open) readonly ledBy!: Said<'taper'>['ledBy'];
}

export class GroupPolicy {
  @Flag() readonly required!: boolean;
  @Count('Groups a week.') readonly perWeek!: number | null;
  @Codes() readonly curricula!: string[];
}

export class CounselingPolicy implements Said<'counseling'> {
  @Nested(() => GroupPolicy, open) readonly group!: GroupPolicy | null;
  @OneOf(policyWords.individualCounseling, open) readonly individual!: Said<'counseling'>['individual'];
}

export class ClosingPolicy {
  @Whole({ min: 0 }) readonly lostAfterDays!: number;
  @Whole({ min: 0 }) readonly lostAfterAttempts!: number;
}

export class AftercarePolicy {
  @Wholes({ min: 1, least: 1, about: 'Days after leaving on which a check-in is due.' }) readonly checkInDays!: number[];
  @Whole({ min: 1 }) readonly unreachableAfterAttempts!: number;
  @Count('Days after leaving.') readonly enterAfterDays!: number | null;
}

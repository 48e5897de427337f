import { obligationKindNames, policyWords } from '@throughline/episode';
import { Flag, Nested, OneOf, Positive, SomeOf, Text, Whole } from '../../../validation/fields';
import type { Said } from './treatment';

const open = { nullable: true } as const;

export class CoordinationPolicy implements Said<'coordination'> {
  @OneOf(policyWords.coordinationModels, open) readonly model!: Said<'coordination'>['model'];
  @OneOf(policyWords.needIdentification, open) readonly identification!: Said<'coordination'>['identification'];
}

export class TeamPolicy implements Said<'team'> {
  @Whole({ min: 1, about: 'Days from one meeting to the next.' }) readonly meetsEveryDays!: number;
}

export class AppointmentsPolicy implements Said<'appointments'> {
  @Whole({ min: 1 }) readonly alertFromPerWeek!: number;
}

export class StepUpPolicy implements Said<'stepUp'> {
  @SomeOf(policyWords.stepUpBarriers) readonly barriers!: Said<'stepUp'>['barriers'];
  @Text(open) readonly accessNote!: string | null;
}

export class TransfersPolicy implements Said<'transfers'> {
  @Flag() readonly acceptsSpokeTransfers!: boolean;
}

export class ServicesPolicy implements Said<'services'> {
  @Flag(open) readonly chosenByPatient!: boolean | null;
  @OneOf(policyWords.programStructures, open) readonly programStructure!: Said<'services'>['programStructure'];
}

export class StageMonths {
  @Whole({ min: 1 }) readonly engagement!: number;
  @Whole({ min: 1 }) readonly early!: number;
}

export class SupportProgrammePolicy implements Said<'supportProgramme'> {
  @Whole({ min: 1 }) readonly months!: number;
  @Nested(() => StageMonths, { about: 'Months of the first two stages; stabilization is the rest.' }) readonly stageMonths!: StageMonths;
}

export class ContactsPolicy implements Said<'contacts'> {
  @Flag() readonly faceToFaceMonthly!: boolean;
}

export class VisitsPolicy implements Said<'visits'> {
  @OneOf(policyWords.missedResponses) readonly missedResponse!: Said<'visits'>['missedResponse'];
  @Whole({ min: 1, ...open }) readonly outreachWithinDays!: number | null;
}

export class ReferralPolicy implements Said<'referral'> {
  @Whole({ min: 0, ...open }) readonly noResponseAfterDays!: number | null;
  @Whole({ min: 0, ...open }) readonly noResponseAfterAttempts!: number | null;
  @Whole({ min: 1, ...open, about: 'Referrals for services that a patient may have open at once.' }) readonly maxConcurrent!: number | null;
}

export class HandoffPolicy implements Said<'handoff'> {
  @Whole({ min: 1 }) readonly expiresAfterDays!: number;
}

export class EpisodesPolicy implements Said<'episodes'> {
  @Whole({ min: 1 }) readonly partialAfterDays!: number;
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

export class StaffingPolicy implements Said<'staffing'> {
  @Nested(() => CaseloadBands, { about: 'Patients that a full-time member of a role looks after.' }) readonly caseloadBands!: CaseloadBands;
  @Whole({ min: 1, ...open }) readonly supervisionEveryDays!: number | null;
  @Whole({ min: 1, ...open }) readonly dyadEveryDays!: number | null;
}

export class SchedulerPolicy implements Said<'scheduler'> {
  @SomeOf(obligationKindNames) readonly kinds!: Said<'scheduler'>['kinds'];
}

export class AccessReviewPolicy implements Said<'accessReview'> {
  @Whole({ min: 1, about: 'More patients than this, whose records one member opens, are asked about.' }) readonly manyPatients!: number;
  @Whole({ min: 1, about: 'In so many minutes.' }) readonly withinMinutes!: number;
}

export class BillingPolicy implements Said<'billing'> {
  @Flag() readonly pobot!: boolean;
}

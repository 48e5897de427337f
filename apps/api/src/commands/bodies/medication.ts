import {
  doseUnits,
  effectivenessWords,
  excusedReasons,
  injectionProducts,
  injectionRoutes,
  intervalTriggers,
  medications,
  offerDecisions,
  productNames,
  taperInitiators,
  visitFormats,
  type AdjustDoseData,
  type AdministerDoseData,
  type AdministerInjectionData,
  type BeginTaperData,
  type DispenseTakeHomeData,
  type MedicationCommandData,
  type OfferMoudData,
  type PrescribeMedicationData,
  type RecordDoseMissedData,
  type RecordMedicationVisitData,
  type ReduceDoseForNonparticipationData,
  type ShortenPrescriptionIntervalData,
  type StartMedicationData,
  type StopMedicationData,
  type StopTaperData,
} from '@throughline/episode';
import { Amount, Code, Codes, Day, Flag, Id, Nested, OneOf, Positive, SomeOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Starts a medication outside an induction. */
export class StartMedication extends ServiceCommand implements StartMedicationData {
  @OneOf(medications) readonly medication!: StartMedicationData['medication'];
  @Text({ optional: true }) readonly reason?: string;
}

/** Stops a medication. */
export class StopMedication extends ServiceCommand implements StopMedicationData {
  @OneOf(medications) readonly medication!: StopMedicationData['medication'];
  @Text({ optional: true }) readonly reason?: string;
}

/** Offers medication, or says what the patient answered to an offer. A decided offer is not decided again: make another one. */
export class OfferMoud extends ServiceCommand implements OfferMoudData {
  @Id() readonly offerId!: string;
  @SomeOf(medications, { least: 1 }) readonly products!: OfferMoudData['products'];
  @Flag({ about: 'Whether the patient was told what the medications do.' }) readonly educated!: boolean;
  @OneOf(offerDecisions) readonly decision!: OfferMoudData['decision'];
  @Text({ optional: true }) readonly reason?: string;
}

export class PrescribedDose {
  @Amount({ example: 16, about: 'A day, more than 0.' }) readonly amount!: number;
  @OneOf(doseUnits) readonly unit!: PrescribeMedicationData['dose']['unit'];
}

/** Prescribes a medication for opioid use disorder, and begins it where it is not taken. A refill is a prescription of its own. */
export class PrescribeMedication extends ServiceCommand implements PrescribeMedicationData {
  @Id() readonly prescriptionId!: string;
  @Code({ example: 'buprenorphine_naloxone_film_8', about: `One of ${productNames.join(', ')}.` }) readonly product!: string;
  @Nested(() => PrescribedDose) readonly dose!: PrescribedDose;
  @Positive({ example: 56, about: 'Units of the product.' }) readonly quantity!: number;
  @Whole({ min: 1, example: 28, about: 'Days.' }) readonly daysSupply!: number;
  @Day() readonly startsOn!: string;
  @Whole({ min: 0, example: 0, about: 'Foreseen; none of them counts as a supply.' }) readonly refills!: number;
  @Whole({ min: 1, optional: true, example: 28, about: 'Days until the next prescription.' }) readonly intervalDays?: number;
  @OneOf(['oud'], { about: 'Some of the products serve against pain too.' }) readonly purpose!: 'oud';
}

export class IntervalTrigger {
  @OneOf(intervalTriggers) readonly kind!: ShortenPrescriptionIntervalData['trigger']['kind'];
  @Id({ about: 'Of the specimen, the report or the count.' }) readonly ref!: string;
}

/** Makes the next prescriptions shorter, where the site's policy has that response. */
export class ShortenPrescriptionInterval extends ServiceCommand implements ShortenPrescriptionIntervalData {
  @OneOf(medications) readonly medication!: ShortenPrescriptionIntervalData['medication'];
  @Whole({ min: 1, example: 28 }) readonly fromDays!: number;
  @Whole({ min: 1, example: 7 }) readonly toDays!: number;
  @Nested(() => IntervalTrigger) readonly trigger!: IntervalTrigger;
}

/** Records a dose that was given or taken. There is no maximum. */
export class AdministerDose extends ServiceCommand implements AdministerDoseData {
  @OneOf(medications) readonly medication!: AdministerDoseData['medication'];
  @Amount({ example: 16, about: 'More than 0.' }) readonly amount!: number;
  @OneOf(doseUnits) readonly unit!: AdministerDoseData['unit'];
  @Flag({ optional: true }) readonly observed?: boolean;
}

/** Changes the daily dose. There is no maximum; past the site's line a review is suggested. */
export class AdjustDose extends ServiceCommand implements AdjustDoseData {
  @OneOf(medications) readonly medication!: AdjustDoseData['medication'];
  @Positive({ nullable: true, example: 16, about: 'The dose before; null: not known.' }) readonly fromMg!: number | null;
  @Amount({ example: 24, about: 'More than 0.' }) readonly toMg!: number;
  @Text() readonly reason!: string;
}

export class SupervisorReview {
  @Id({ about: 'Somebody else than whoever reduces the dose.' }) readonly reviewerId!: string;
  @Day() readonly on!: string;
}

/** Reduces the daily dose until the patient takes part again, where the site's policy has that response and a supervisor reviewed it. */
export class ReduceDoseForNonparticipation extends ServiceCommand implements ReduceDoseForNonparticipationData {
  @OneOf(medications) readonly medication!: ReduceDoseForNonparticipationData['medication'];
  @Positive({ example: 16 }) readonly fromMg!: number;
  @Amount({ example: 8, about: 'More than 0, and less than before.' }) readonly toMg!: number;
  @Text() readonly reason!: string;
  @Nested(() => SupervisorReview, { optional: true, about: 'Without it the reduction is refused.' })
  readonly supervisorReview?: SupervisorReview;
}

/** Records an extended-release injection. Outside the product's window it is noted, never refused. */
export class AdministerInjection extends ServiceCommand implements AdministerInjectionData {
  @OneOf(injectionProducts) readonly product!: AdministerInjectionData['product'];
  @OneOf(injectionRoutes, { optional: true }) readonly route?: NonNullable<AdministerInjectionData['route']>;
  @Positive({ optional: true }) readonly doseMg?: number;
  @Text({ optional: true, about: 'Where on the body.' }) readonly site?: string;
  @Text({ optional: true }) readonly lot?: string;
  @Id({ optional: true, about: 'REMS reference.' }) readonly remsRef?: string;
  @Text({ optional: true, about: 'Why the injection came early or late.' }) readonly reason?: string;
}

export class TakeHomeException {
  @Text() readonly reason!: string;
}

/** Gives doses to take home. Those of methadone are limited by the day of treatment, unless an exception is documented. */
export class DispenseTakeHome extends ServiceCommand implements DispenseTakeHomeData {
  @OneOf(medications) readonly drug!: DispenseTakeHomeData['drug'];
  @Whole({ min: 1, example: 7 }) readonly doses!: number;
  @Amount({ optional: true, example: 80, about: 'Of one dose, more than 0.' }) readonly doseMg?: number;
  @Day({ about: 'The first day at home.' }) readonly from!: string;
  @Day({ about: 'The last day at home.' }) readonly to!: string;
  @Nested(() => TakeHomeException, { optional: true, about: 'Why more than the limit.' }) readonly exception?: TakeHomeException;
}

/** Records a dose that was not taken. */
export class RecordDoseMissed extends ServiceCommand implements RecordDoseMissedData {
  @Day() readonly on!: string;
  @OneOf(medications, { optional: true }) readonly medication?: NonNullable<RecordDoseMissedData['medication']>;
  @OneOf(excusedReasons, { optional: true }) readonly excusedReason?: NonNullable<RecordDoseMissedData['excusedReason']>;
}

/** Records a visit about the medication. It counts as a contact. */
export class RecordMedicationVisit extends ServiceCommand implements RecordMedicationVisitData {
  @Id({ optional: true, about: 'The visit, where it was booked.' }) readonly visitId?: string;
  @Id({ optional: true, about: 'Who saw the patient; left out: whoever records it.' }) readonly clinicianId?: string;
  @Whole({ min: 0, max: 10, example: 4 }) readonly craving!: number;

  @OneOf(effectivenessWords, { optional: true, about: "The words are this service's own." })
  readonly effectiveness?: NonNullable<RecordMedicationVisitData['effectiveness']>;

  @Codes() readonly sideEffects!: string[];
  @OneOf(visitFormats) readonly format!: RecordMedicationVisitData['format'];
  @Flag({ about: 'Whether behavioral health was seen on the same day.' }) readonly sameDayBehavioralHealth!: boolean;
  @Codes({ optional: true }) readonly concerns?: string[];
}

/** Begins to bring the dose down. On the site's account only where its policy requires a taper. */
export class BeginTaper extends ServiceCommand implements BeginTaperData {
  @OneOf(medications) readonly medication!: BeginTaperData['medication'];
  @OneOf(taperInitiators) readonly initiator!: BeginTaperData['initiator'];
  @Text({ example: '2 mg a month' }) readonly plan!: string;
  @Text() readonly reason!: string;
}

/** Stops a taper before its end. */
export class StopTaper extends ServiceCommand implements StopTaperData {
  @Text() readonly reason!: string;
}

/** The commands about medication, by name. */
export const medicationCommands: CommandClasses<MedicationCommandData> = {
  StartMedication,
  StopMedication,
  OfferMoud,
  PrescribeMedication,
  ShortenPrescriptionInterval,
  AdministerDose,
  AdjustDose,
  ReduceDoseForNonparticipation,
  AdministerInjection,
  DispenseTakeHome,
  RecordDoseMissed,
  RecordMedicationVisit,
  BeginTaper,
  StopTaper,
};

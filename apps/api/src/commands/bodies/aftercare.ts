import {
  aftercareOptions,
  barc10Range,
  checkInResults,
  confidences,
  disclosureBases,
  informants,
  outreachModes,
  type CloseFeedbackLoopData,
  type EnterAftercareData,
  type RecordAftercareOutcomeData,
  type RecordCheckInData,
  type ScheduleCheckInData,
  type AftercareCommandData,
} from '@throughline/episode';
import { Day, Flag, Id, OneOf, SomeOf, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Enters a patient who left treatment, or a support programme, into aftercare and schedules the check-ins of the site's policy, also with option `none`. */
export class EnterAftercare extends ServiceCommand implements EnterAftercareData {
  @Id({ about: "The episode's site." }) readonly siteId!: string;
  @OneOf(aftercareOptions) readonly option!: EnterAftercareData['option'];
  @OneOf(disclosureBases) readonly basis!: EnterAftercareData['basis'];
  @Id({ optional: true }) readonly partnerId?: string;
  @Id({ optional: true }) readonly planRef?: string;
}

/** Adds a check-in to those of the policy. */
export class ScheduleCheckIn extends ServiceCommand implements ScheduleCheckInData {
  @Id() readonly checkInId!: string;
  @Day() readonly dueOn!: string;
  @Id({ optional: true }) readonly by?: string;
}

/** Records an attempt at a check-in and how it ended. */
export class RecordCheckIn extends ServiceCommand implements RecordCheckInData {
  @Id() readonly checkInId!: string;
  @OneOf(checkInResults) readonly result!: RecordCheckInData['result'];
  @OneOf(outreachModes, { optional: true }) readonly mode?: NonNullable<RecordCheckInData['mode']>;
  @OneOf(informants, { optional: true }) readonly informant?: NonNullable<RecordCheckInData['informant']>;
  @Whole({ min: 1, optional: true, about: 'How many attempts this record stands for; 1 unless given.' }) readonly attempts?: number;
}

/** Records what an informant tells about the patient. Earlier reports stay; informants may disagree. */
export class RecordAftercareOutcome extends ServiceCommand implements RecordAftercareOutcomeData {
  @Id({ optional: true }) readonly checkInId?: string;
  @OneOf(informants) readonly informant!: RecordAftercareOutcomeData['informant'];
  @OneOf(confidences, { optional: true }) readonly confidence?: NonNullable<RecordAftercareOutcomeData['confidence']>;
  @Flag({ optional: true }) readonly onMoud?: boolean;
  @Flag({ optional: true }) readonly returnedToUse?: boolean;
  @Flag({ optional: true }) readonly overdose?: boolean;
  @Flag({ optional: true }) readonly edVisit?: boolean;
  @Flag({ optional: true }) readonly inpatient?: boolean;

  @OneOf(['homeless', 'dependent', 'independent'], { optional: true })
  readonly housing?: NonNullable<RecordAftercareOutcomeData['housing']>;

  @OneOf(['full_time', 'part_time', 'unemployed', 'not_in_labor_force'], { optional: true })
  readonly employment?: NonNullable<RecordAftercareOutcomeData['employment']>;

  @Whole({ ...barc10Range, optional: true, about: 'BARC-10 total.' }) readonly barc10?: number;
}

/** Ends the aftercare and notes to whom the outcome went back. The counts are computed. */
export class CloseFeedbackLoop extends ServiceCommand implements CloseFeedbackLoopData {
  @SomeOf(['care_team', 'partner', 'site'], { least: 1, most: 3 }) readonly sentTo!: CloseFeedbackLoopData['sentTo'];
}

/** The commands of an aftercare stream, by name. */
export const aftercareCommands: CommandClasses<AftercareCommandData> = {
  EnterAftercare,
  ScheduleCheckIn,
  RecordCheckIn,
  RecordAftercareOutcome,
  CloseFeedbackLoop,
};

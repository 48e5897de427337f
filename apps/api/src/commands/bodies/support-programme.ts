import {
  programmeEnds,
  stages,
  stageTriggers,
  type AdvanceStageData,
  type CompleteSupportProgramData,
  type EnrolInSupportProgramData,
  type SupportProgrammeCommandData,
} from '@throughline/episode';
import { Day, Id, OneOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Enrols the patient in a support programme. Needs no admission. */
export class EnrolInSupportProgram extends ServiceCommand implements EnrolInSupportProgramData {
  @Id() readonly enrolmentId!: string;
  @Text({ example: 'peer support' }) readonly program!: string;
  @Whole({ min: 1, optional: true, about: 'Calendar months; those of the site\u2019s policy unless given.' }) readonly months?: number;
  @Day({ about: 'Day of enrolment, from which months and stages count.' }) readonly on!: string;
}

/** Moves the patient on to the next stage of the support programme. */
export class AdvanceStage extends ServiceCommand implements AdvanceStageData {
  @OneOf(stages) readonly to!: AdvanceStageData['to'];
  @OneOf(stageTriggers, { about: 'calendar: not before the stage is over by the policy.' }) readonly trigger!: AdvanceStageData['trigger'];
  @Text({ optional: true }) readonly reason?: string;
}

/** Ends the enrolment in a support programme. The episode goes on. */
export class CompleteSupportProgram extends ServiceCommand implements CompleteSupportProgramData {
  @Id() readonly enrolmentId!: string;
  @OneOf(programmeEnds) readonly reason!: CompleteSupportProgramData['reason'];
}

/** The commands about a support programme, by name. */
export const supportProgrammeCommands: CommandClasses<SupportProgrammeCommandData> = {
  EnrolInSupportProgram,
  AdvanceStage,
  CompleteSupportProgram,
};

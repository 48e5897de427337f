import {
  careServices,
  referralUrgencies,
  tracks,
  type AssignTrackData,
  type ChangeLevelOfCareData,
  type DeintensifyCareData,
  type EndResidentialStayData,
  type IntensifyCareData,
  type LevelCommandData,
  type ReferHigherLevelData,
  type StartResidentialStayData,
} from '@throughline/episode';
import { Id, Nested, OneOf, SomeOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { CareTrigger, Level } from './parts';

/** Begins a residential detoxification stay. */
export class StartResidentialStay extends ServiceCommand implements StartResidentialStayData {
  @OneOf(['detoxification']) readonly purpose!: 'detoxification';
  @Text({ optional: true }) readonly facility?: string;
}

/** Ends a residential detoxification stay. */
export class EndResidentialStay extends ServiceCommand implements EndResidentialStayData {
  @OneOf(['detoxification']) readonly purpose!: 'detoxification';
}

/** Refers the patient to a higher level of care and opens the referral. The episode stays open. */
export class ReferHigherLevel extends ServiceCommand implements ReferHigherLevelData {
  @Id() readonly referralId!: string;
  @Id() readonly partnerId!: string;
  @Nested(() => Level, { optional: true, about: 'The level of the admission unless given.' }) readonly fromLevel?: Level;
  @Nested(() => Level) readonly toLevel!: Level;
  @Text() readonly reason!: string;
  @OneOf(referralUrgencies) readonly urgency!: ReferHigherLevelData['urgency'];
  @Text({ optional: true }) readonly transportPlan?: string;
  @Whole({ min: 0, optional: true }) readonly waitEstimateDays?: number;
}

/** Steps care up within the site. */
export class IntensifyCare extends ServiceCommand implements IntensifyCareData {
  @SomeOf(careServices, { least: 1 }) readonly adds!: IntensifyCareData['adds'];
  @SomeOf(careServices) readonly removes!: IntensifyCareData['removes'];
  @Nested(() => CareTrigger) readonly trigger!: CareTrigger;
}

/** Steps care down within the site. */
export class DeintensifyCare extends ServiceCommand implements DeintensifyCareData {
  @SomeOf(careServices) readonly adds!: DeintensifyCareData['adds'];
  @SomeOf(careServices, { least: 1 }) readonly removes!: DeintensifyCareData['removes'];
  @Nested(() => CareTrigger) readonly trigger!: CareTrigger;
}

/** Assigns the patient to a specialty track, in place of the one before. */
export class AssignTrack extends ServiceCommand implements AssignTrackData {
  @OneOf(tracks) readonly track!: AssignTrackData['track'];
  @Text({ optional: true }) readonly reason?: string;
}

/** Records a move on the ladder of levels. The episode goes on. */
export class ChangeLevelOfCare extends ServiceCommand implements ChangeLevelOfCareData {
  @Nested(() => Level, { optional: true, about: 'The level on record unless given.' }) readonly from?: Level;
  @Nested(() => Level) readonly to!: Level;
  @Text() readonly reason!: string;
}

/** The commands about levels of care, by name. */
export const levelCommands: CommandClasses<LevelCommandData> = {
  StartResidentialStay,
  EndResidentialStay,
  ReferHigherLevel,
  IntensifyCare,
  DeintensifyCare,
  AssignTrack,
  ChangeLevelOfCare,
};

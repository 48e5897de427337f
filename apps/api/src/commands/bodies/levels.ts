import {
  referralUrgencies,
  type EndResidentialStayData,
  type LevelCommandData,
  type ReferHigherLevelData,
  type StartResidentialStayData,
} from '@throughline/episode';
import { Id, Nested, OneOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Level } from './parts';

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

/** The commands about levels of care, by name. */
export const levelCommands: CommandClasses<LevelCommandData> = { StartResidentialStay, EndResidentialStay, ReferHigherLevel };

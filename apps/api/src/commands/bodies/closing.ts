import {
  closingReasonNames,
  referralUrgencies,
  type CloseEpisodeData,
  type ReferHigherLevelData,
  type ClosingCommandData,
} from '@throughline/episode';
import { Day, Id, Nested, OneOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Level } from './parts';

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

/** Ends the episode. Medication, arm and outstanding referrals are taken from its history. */
export class CloseEpisode extends ServiceCommand implements CloseEpisodeData {
  @OneOf(closingReasonNames) readonly reason!: CloseEpisodeData['reason'];
  @Day({ optional: true, nullable: true, about: 'From the history unless given; null: not known.' }) readonly lastContactOn?: string | null;
  @Day({ optional: true, nullable: true, about: 'From the history unless given; null: not known.' }) readonly lastDoseOn?: string | null;
  @Text({ optional: true }) readonly note?: string;
}

/** The commands that lead on or out, by name. */
export const closingCommands: CommandClasses<ClosingCommandData> = { ReferHigherLevel, CloseEpisode };

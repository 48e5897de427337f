import { closingReasonNames, type CloseEpisodeData, type ClosingCommandData } from '@throughline/episode';
import { Day, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Ends the episode. Medication, arm and outstanding referrals are taken from its history. */
export class CloseEpisode extends ServiceCommand implements CloseEpisodeData {
  @OneOf(closingReasonNames) readonly reason!: CloseEpisodeData['reason'];
  @Day({ optional: true, nullable: true, about: 'From the history unless given; null: not known.' }) readonly lastContactOn?: string | null;
  @Day({ optional: true, nullable: true, about: 'From the history unless given; null: not known.' }) readonly lastDoseOn?: string | null;
  @Text({ optional: true }) readonly note?: string;
}

/** The commands that end an episode, by name. */
export const closingCommands: CommandClasses<ClosingCommandData> = { CloseEpisode };

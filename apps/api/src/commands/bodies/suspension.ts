import { suspensionReasons, type ResumeEpisodeData, type SuspendEpisodeData, type SuspensionCommandData } from '@throughline/episode';
import { Day, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Lets care rest while the patient is elsewhere. The episode stays open. */
export class SuspendEpisode extends ServiceCommand implements SuspendEpisodeData {
  @OneOf(suspensionReasons) readonly reason!: SuspendEpisodeData['reason'];
  @Day({ optional: true, about: 'Day on which the patient is expected back.' }) readonly until?: string;
}

/** Lets care go on. */
export class ResumeEpisode extends ServiceCommand implements ResumeEpisodeData {
  @Text({ optional: true }) readonly note?: string;
}

/** The commands that let care rest and go on, by name. */
export const suspensionCommands: CommandClasses<SuspensionCommandData> = { SuspendEpisode, ResumeEpisode };

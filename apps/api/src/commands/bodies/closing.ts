import { closingReasonNames, type CloseEpisodeData, type ClosingCommandData, type DismissPatientData } from '@throughline/episode';
import { Day, Flag, Id, Nested, OneOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { TedsDischargeCodes } from './teds';

/** Ends the episode. Medication, arm and outstanding referrals are taken from its history. */
export class CloseEpisode extends ServiceCommand implements CloseEpisodeData {
  @OneOf(closingReasonNames) readonly reason!: CloseEpisodeData['reason'];
  @Day({ optional: true, nullable: true, about: 'From the history unless given; null: not known.' }) readonly lastContactOn?: string | null;
  @Day({ optional: true, nullable: true, about: 'From the history unless given; null: not known.' }) readonly lastDoseOn?: string | null;
  @Nested(() => TedsDischargeCodes, { optional: true, about: 'Items that are left out are missing.' })
  readonly tedsDischarge?: TedsDischargeCodes;
  @Text({ optional: true }) readonly note?: string;
}

/** Dismisses the patient under the policy of the site, with an open referral. The episode stays open until it is closed. */
export class DismissPatient extends ServiceCommand implements DismissPatientData {
  @Id({ about: 'The specimen, or the event id of the entry, that gave rise to it.' }) readonly triggerRef!: string;
  @Id({ about: 'The second person who looked at it: not the one who gives the command.' }) readonly reviewedBy!: string;
  @Id({ about: 'An open referral of the patient.' }) readonly referralId!: string;
  @Whole({ min: 0, about: 'Days of medication that the patient is given for the way.' }) readonly bridgingSupplyDays!: number;
  @Flag() readonly naloxoneOffered!: boolean;
  @Flag() readonly appealOffered!: boolean;
  @Text() readonly reason!: string;
}

/** The commands that end an episode, by name. */
export const closingCommands: CommandClasses<ClosingCommandData> = { DismissPatient, CloseEpisode };

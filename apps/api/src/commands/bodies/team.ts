import { mostPatientsReviewed, mostTasks, type ConferenceData, type TeamCommandData } from '@throughline/episode';
import { Day, Id, Ids, ListOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** What somebody is to do for a patient who was reviewed. */
export class ConferenceTask {
  @Id() readonly episodeId!: string;
  @Id({ about: 'Who does it.' }) readonly ownerId!: string;
  @Text() readonly text!: string;
  @Day({ optional: true }) readonly dueOn?: string;
}

/** What is told of every conference. */
export abstract class Conference extends ServiceCommand implements ConferenceData {
  @Id() readonly conferenceId!: string;
  @Ids({ least: 1, about: 'Those who took part: two at least, except in a huddle.' }) readonly attendees!: string[];
  @Ids({ most: mostPatientsReviewed, about: 'Episodes of patients of the site.' }) readonly patientsReviewed!: string[];
  @ListOf(() => ConferenceTask, { most: mostTasks }) readonly tasks!: ConferenceTask[];
}

/** Records that the team of the site met, as it does every other week. */
export class HoldCaseConference extends Conference {}

/** Records that the list was run before the clinic. */
export class Huddle extends Conference {}

/** The commands about the team of a site, by name. */
export const teamCommands: CommandClasses<TeamCommandData> = { HoldCaseConference, Huddle };

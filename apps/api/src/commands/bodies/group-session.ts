import { groupKinds, sessionModes, type GroupSessionCommandData, type HoldGroupSessionData } from '@throughline/episode';
import { Amount, Id, Ids, OneOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Records that a group session was held. Who came is recorded in each patient's episode. */
export class HoldGroupSession extends ServiceCommand implements HoldGroupSessionData {
  @Id() readonly siteId!: string;
  @OneOf(groupKinds) readonly kind!: HoldGroupSessionData['kind'];
  @OneOf(sessionModes) readonly mode!: HoldGroupSessionData['mode'];
  @Text({ optional: true }) readonly curriculum?: string;
  @Ids({ least: 1 }) readonly facilitators!: string[];
  @Amount({ about: 'More than 0.' }) readonly minutes!: number;
  @Whole({ min: 0, about: 'How many came.' }) readonly roster!: number;
}

/** The commands about a group session, by name. */
export const groupSessionCommands: CommandClasses<GroupSessionCommandData> = { HoldGroupSession };

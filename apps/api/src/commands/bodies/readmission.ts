import { referralSourceNames, type ReadmissionCommandData, type ReadmitPatientData } from '@throughline/episode';
import { Day, Id, OneOf } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Opens an episode for a patient who comes back, linked with the closed one before. */
export class ReadmitPatient extends ServiceCommand implements ReadmitPatientData {
  @Id() readonly previousEpisodeId!: string;
  @Day({ about: 'Day of the first contact after the end of the previous episode.' }) readonly firstContactOn!: string;
  @OneOf(referralSourceNames) readonly referralSource!: ReadmitPatientData['referralSource'];
  @Id({ optional: true, about: 'That of the previous episode unless given.' }) readonly programmeId?: string;
  @Id({ optional: true, about: 'That of the previous episode unless given.' }) readonly siteId?: string;
}

/** The commands about readmission, by name. */
export const readmissionCommands: CommandClasses<ReadmissionCommandData> = { ReadmitPatient };

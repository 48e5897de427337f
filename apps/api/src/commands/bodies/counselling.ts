import {
  counsellingModalities,
  sessionModes,
  type CounsellingCommandData,
  type RecordCounselingSessionData,
  type RecordGroupAttendanceData,
} from '@throughline/episode';
import { Amount, Flag, Id, Ids, ListOf, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

export class FamilyParticipant {
  @Text({ example: 'sister' }) readonly relation!: string;
}

/** Records that the patient was counselled, and nothing of what was said. */
export class RecordCounselingSession extends ServiceCommand implements RecordCounselingSessionData {
  @Id() readonly sessionId!: string;
  @Id({ optional: true, about: 'The booking that the session was.' }) readonly visitId?: string;
  @OneOf(sessionModes) readonly mode!: RecordCounselingSessionData['mode'];
  @OneOf(counsellingModalities) readonly modality!: RecordCounselingSessionData['modality'];
  @Text({ optional: true }) readonly curriculum?: string;
  @Ids({ least: 1 }) readonly facilitators!: string[];
  @Amount({ about: 'More than 0.' }) readonly minutes!: number;
  @Flag({ optional: true }) readonly manualized?: boolean;
  @ListOf(() => FamilyParticipant) readonly familyParticipants!: FamilyParticipant[];

  @Id({ optional: true, about: 'The consent under which family took part; needed if they did. Any id passes: consents are not checked.' })
  readonly consentRef?: string;
}

/** Records whether the patient came to a group session. */
export class RecordGroupAttendance extends ServiceCommand implements RecordGroupAttendanceData {
  @Id({ about: 'The group session.' }) readonly sessionId!: string;
  @Id({ optional: true, about: 'The booking that the session was.' }) readonly visitId?: string;
  @OneOf(sessionModes) readonly mode!: RecordGroupAttendanceData['mode'];
  @Text({ optional: true }) readonly curriculum?: string;
  @Ids({ least: 1 }) readonly facilitators!: string[];
  @Amount({ about: 'More than 0.' }) readonly minutes!: number;
  @Flag() readonly attended!: boolean;
}

/** The commands about counselling, by name. */
export const counsellingCommands: CommandClasses<CounsellingCommandData> = { RecordCounselingSession, RecordGroupAttendance };

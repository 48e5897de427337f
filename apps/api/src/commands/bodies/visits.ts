import {
  noShowReasons,
  outreachModes,
  visitModalities,
  type AttemptOutreachData,
  type RecordNoShowData,
  type RecordVisitAttendedData,
  type RecordWalkInData,
  type ScheduleVisitData,
  type VisitCommandData,
} from '@throughline/episode';
import { Code, Flag, Id, Instant, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Books a visit. */
export class ScheduleVisit extends ServiceCommand implements ScheduleVisitData {
  @Id() readonly visitId!: string;
  @Code({ example: 'medication' }) readonly visitType!: string;
  @OneOf(visitModalities) readonly modality!: ScheduleVisitData['modality'];
  @Instant() readonly scheduledFor!: string;
}

/** Records that the patient came. */
export class RecordVisitAttended extends ServiceCommand implements RecordVisitAttendedData {
  @Id({ optional: true, about: 'Of a visit that was booked.' }) readonly visitId?: string;
  @Code({ example: 'medication' }) readonly visitType!: string;
  @OneOf(visitModalities) readonly modality!: RecordVisitAttendedData['modality'];
  @Flag({ optional: true, about: 'Concluded from other facts; false unless given.' }) readonly imputed?: boolean;
}

/** Records that the patient did not come. */
export class RecordNoShow extends ServiceCommand implements RecordNoShowData {
  @Id({ optional: true, about: 'Of a visit that was booked.' }) readonly visitId?: string;
  @Code({ example: 'medication' }) readonly visitType!: string;
  @OneOf(noShowReasons) readonly reason!: RecordNoShowData['reason'];
  @Flag({ about: 'Concluded from other facts.' }) readonly imputed!: boolean;
}

/** Records that the patient came without a booking. */
export class RecordWalkIn extends ServiceCommand implements RecordWalkInData {
  @Code({ example: 'medication' }) readonly visitType!: string;
  @OneOf(visitModalities) readonly modality!: RecordWalkInData['modality'];
  @Text({ optional: true }) readonly reason?: string;
}

/** Records an attempt to reach a patient who stayed away. */
export class AttemptOutreach extends ServiceCommand implements AttemptOutreachData {
  @OneOf(outreachModes) readonly mode!: AttemptOutreachData['mode'];
  @Flag() readonly reached!: boolean;
}

/** The commands about visits and outreach, by name. */
export const visitCommands: CommandClasses<VisitCommandData> = {
  ScheduleVisit,
  RecordVisitAttended,
  RecordNoShow,
  RecordWalkIn,
  AttemptOutreach,
};

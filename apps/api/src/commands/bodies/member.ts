import {
  careTeamRoles,
  type MemberCommandData,
  type RecordMemberJoinedData,
  type RecordMemberLeftData,
  type RecordSupervisionData,
} from '@throughline/episode';
import { Id, OneOf, Positive, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Conference } from './team';

/** Records that a member of the staff began to work at a site. */
export class RecordMemberJoined extends ServiceCommand implements RecordMemberJoinedData {
  @Id() readonly siteId!: string;
  @OneOf(careTeamRoles) readonly role!: RecordMemberJoinedData['role'];
  @Positive({ max: 1, about: 'Share of full time.' }) readonly fullTimeEquivalent!: number;
  @Id({ optional: true, about: 'Who supervises them.' }) readonly supervisorId?: string;
  @Id({ optional: true, about: 'With whom they hold the weekly dyad.' }) readonly dyadWith?: string;
}

/** Records that a member of the staff no longer works at the site. */
export class RecordMemberLeft extends ServiceCommand implements RecordMemberLeftData {
  @Text({ optional: true }) readonly reason?: string;
}

/** Records a supervision of the member, or the weekly dyad of peer and clinician. It has no place for the health of a peer. */
export class RecordSupervision extends Conference implements RecordSupervisionData {
  @OneOf(['supervision', 'weekly_dyad']) readonly kind!: RecordSupervisionData['kind'];
}

/** The commands about a member of the staff, by name. */
export const memberCommands: CommandClasses<MemberCommandData> = { RecordMemberJoined, RecordMemberLeft, RecordSupervision };

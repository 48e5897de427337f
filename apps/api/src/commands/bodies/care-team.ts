import {
  careTeamRoles,
  contactModes,
  type AssignCareTeamMemberData,
  type AssignPeerData,
  type RecordPeerContactData,
  type ReplaceCareTeamMemberData,
  type CareTeamCommandData,
} from '@throughline/episode';
import { Amount, Day, Flag, Id, OneOf, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

/** Adds somebody to the care team. One member is the primary one of a role at a time. */
export class AssignCareTeamMember extends ServiceCommand implements AssignCareTeamMemberData {
  @Id() readonly memberId!: string;
  @OneOf(careTeamRoles) readonly role!: AssignCareTeamMemberData['role'];
  @Day({ optional: true, about: 'The day of the fact unless given.' }) readonly from?: string;
  @Flag({ optional: true, about: 'true unless given.' }) readonly primary?: boolean;
  @Text({ optional: true }) readonly panel?: string;
}

/** Lets somebody take over a role from another member. */
export class ReplaceCareTeamMember extends ServiceCommand implements ReplaceCareTeamMemberData {
  @Id() readonly memberId!: string;
  @Id() readonly replaces!: string;
  @OneOf(careTeamRoles) readonly role!: ReplaceCareTeamMemberData['role'];
  @Day({ optional: true, about: 'The day of the fact unless given.' }) readonly from?: string;
  @Text({ optional: true }) readonly reason?: string;
}

/** Assigns a peer recovery specialist as the primary one. */
export class AssignPeer extends ServiceCommand implements AssignPeerData {
  @Id() readonly memberId!: string;
  @Day({ optional: true, about: 'The day of the fact unless given.' }) readonly from?: string;
  @Text({ optional: true }) readonly panel?: string;
}

/** Records that a peer was in touch with the patient. A text is kept and is no contact. */
export class RecordPeerContact extends ServiceCommand implements RecordPeerContactData {
  @Id() readonly memberId!: string;
  @OneOf(contactModes) readonly mode!: RecordPeerContactData['mode'];
  @Text({ optional: true }) readonly place?: string;
  @Amount({ optional: true, about: 'More than 0 unless the mode is text.' }) readonly minutes?: number;
  @Text({ optional: true }) readonly purpose?: string;
}

/** The commands about the care team, by name. */
export const careTeamCommands: CommandClasses<CareTeamCommandData> = {
  AssignCareTeamMember,
  ReplaceCareTeamMember,
  AssignPeer,
  RecordPeerContact,
};

import { Type } from '@sinclair/typebox';
import { defineEvent, type JsonObject } from '@throughline/kernel';
import { careTeamRoles } from '../reference/care-team';
import { contactModes } from '../reference/visits';
import { day, id, oneOf, payload, text } from '../events/schemas';

/** Roles came to the list; those of before mean what they meant. */
const sameRoles = (data: JsonObject): JsonObject => data;

/** One member is the primary one of a role at a time. Version 1 knew no `champion_pcp` and no `oversight_pcp`. */
export const CareTeamMemberAssigned = defineEvent({
  type: 'CareTeamMemberAssigned',
  version: 2,
  doc: 'Somebody joined the patient\u2019s care team.',
  schema: payload({ memberId: id, role: oneOf(careTeamRoles), from: day, primary: Type.Boolean(), panel: Type.Optional(text) }),
  example: { memberId: 'm-7', role: 'peer_recovery_specialist', from: '2026-03-05', primary: true },
  upcast: { 1: sameRoles },
});

/** Version 1 knew no `champion_pcp` and no `oversight_pcp`. */
export const CareTeamMemberReplaced = defineEvent({
  type: 'CareTeamMemberReplaced',
  version: 2,
  doc: 'Somebody took over a role in the care team from another member.',
  schema: payload({
    memberId: id,
    replaces: id,
    role: oneOf(careTeamRoles),
    from: day,
    primary: Type.Boolean(),
    reason: Type.Optional(text),
  }),
  example: { memberId: 'm-8', replaces: 'm-7', role: 'peer_recovery_specialist', from: '2026-04-01', primary: true },
  upcast: { 1: sameRoles },
});

/**
 * Texts are stored and are no contact: seed 002 leaves them out of its contact table. `memberId` need not be in the patient's team: colleagues
 * stand in for one another.
 */
export const PeerContactRecorded = defineEvent({
  type: 'PeerContactRecorded',
  version: 1,
  doc: 'A peer recovery specialist was in touch with the patient.',
  schema: payload({
    memberId: id,
    mode: oneOf(contactModes),
    place: Type.Optional(text),
    minutes: Type.Optional(Type.Number({ minimum: 0 })),
    purpose: Type.Optional(text),
  }),
  example: { memberId: 'm-7', mode: 'phone', minutes: 25, purpose: 'appointment reminder' },
  upcast: {},
});

export const careTeamEvents = [CareTeamMemberAssigned, CareTeamMemberReplaced, PeerContactRecorded] as const;

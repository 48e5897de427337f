import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { careTeamRoles } from '../reference/care-team';
import { id, oneOf, payload, text } from '../events/schemas';

/** A share of full time: above 0, at most 1. */
const fullTimeEquivalent = Type.Number({ exclusiveMinimum: 0, maximum: 1 });

/** Without it nobody knows of a peer who never had supervision (seed 002). */
export const MemberJoined = defineEvent({
  type: 'MemberJoined',
  version: 1,
  doc: 'A member of the staff began to work at a site.',
  schema: payload({
    siteId: id,
    role: oneOf(careTeamRoles),
    fullTimeEquivalent,
    supervisorId: Type.Optional(id),
    dyadWith: Type.Optional(id),
  }),
  example: { siteId: 'site-1', role: 'peer_recovery_specialist', fullTimeEquivalent: 1, supervisorId: 'm-9', dyadWith: 'm-5' },
  upcast: {},
});

export const MemberLeft = defineEvent({
  type: 'MemberLeft',
  version: 1,
  doc: 'A member of the staff no longer works at the site.',
  schema: payload({ reason: Type.Optional(text) }),
  example: {},
  upcast: {},
});

export const memberEvents = [MemberJoined, MemberLeft] as const;

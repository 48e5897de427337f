import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { groupKinds, sessionModes } from '../reference/counselling';
import { count, id, oneOf, payload, text } from '../events/schemas';

/** `roster`: how many came. Who came is in each patient's own stream, and nobody's name is here (i.2). Source: row 44. */
export const GroupSessionHeld = defineEvent({
  type: 'GroupSessionHeld',
  version: 1,
  doc: 'A group session was held.',
  schema: payload({
    siteId: id,
    kind: oneOf(groupKinds),
    mode: oneOf(sessionModes),
    curriculum: Type.Optional(text),
    facilitators: Type.Array(id, { minItems: 1 }),
    minutes: Type.Number({ exclusiveMinimum: 0 }),
    roster: count,
  }),
  example: {
    siteId: 'site-1',
    kind: 'educational',
    mode: 'in_person',
    curriculum: 'Living and Balance',
    facilitators: ['m-5'],
    minutes: 90,
    roster: 8,
  },
  upcast: {},
});

export const groupSessionEvents = [GroupSessionHeld] as const;

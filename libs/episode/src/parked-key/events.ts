import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, oneOf, payload, text } from '../events/schemas';

/** Why an event could not be taken in. */
const categories = ['unreadable', 'unknown-type', 'unknown-version', 'fold-failed', 'row-refused'] as const;

/**
 * Of the discarded event it says where it is and why it could not be taken in, never what it holds. It binds every build of the view, those
 * to come included, but only as long as the event cannot be taken in there: a fold that can takes it in.
 */
export const ParkedKeyDiscarded = defineEvent({
  type: 'ParkedKeyDiscarded',
  version: 1,
  doc: 'An operator decided that a view goes on without an event that it could not take in.',
  schema: payload({
    /** The view\u2019s name, whatever its version. */
    projection: id,
    /** What stood still for the event: the id of an episode, a patient or another stream. */
    key: text,
    eventId: id,
    partition: Type.Integer({ minimum: 0 }),
    sequence: Type.Integer({ minimum: 1 }),
    category: oneOf(categories),
    reason: text,
  }),
  example: {
    projection: 'caseload',
    key: 'e-1',
    eventId: '0195f3a0-0000-7000-8000-000000000001',
    partition: 3,
    sequence: 4711,
    category: 'row-refused',
    reason: 'The importer doubled the entry; the second one is void at the site',
  },
  upcast: {},
});

export const parkedKeyEvents = [ParkedKeyDiscarded] as const;

import { Type } from '@sinclair/typebox';
import { defineEvent, type EventUnion } from '@throughline/kernel';
import { instant, oneOf, payload } from '../events/schemas';
import { obligationKindNames } from './kinds';

/**
 * A day came and something had not been done. It changes no decision; it is on the record so that nobody is reminded of one occasion twice,
 * and so that what was known to be due can be seen afterwards. Its time is the time at which it fell due.
 */
export const ObligationFellDue = defineEvent({
  type: 'ObligationFellDue',
  version: 1,
  doc: 'Something that the site\u2019s policy wants done by a day had not been done by then.',
  schema: payload({
    kind: oneOf(obligationKindNames),
    /** What it is about: a specimen\u2019s id, a referral\u2019s, a month. */
    occasion: Type.String({ minLength: 1, maxLength: 200 }),
    runsFrom: instant,
    dueAt: instant,
  }),
  example: { kind: 'uds_due', occasion: 'u-1', runsFrom: '2026-03-02T09:30:00.000Z', dueAt: '2026-03-09T09:30:00.000Z' },
  upcast: {},
});

export const obligationEvents = [ObligationFellDue] as const;
export type ObligationEvent = EventUnion<typeof obligationEvents>;

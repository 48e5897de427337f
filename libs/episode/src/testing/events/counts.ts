import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { count, id, instant, oneOf, payload } from '../../events/schemas';
import { policyWords } from '../../reference/site-policy';

const kind = oneOf(policyWords.counts);

/** The patient was called to bring what is left of the medication. Seed 000: random counts of pills or wrappers. */
export const CountRequested = defineEvent({
  type: 'CountRequested',
  version: 1,
  doc: 'The patient was called for a count of pills or wrappers.',
  schema: payload({ countId: id, kind, random: Type.Boolean() }),
  example: { countId: 'c-1', kind: 'wrapper', random: true },
  upcast: {},
});

/**
 * What was counted, beside what should be left of the prescriptions known; null where none of that form is known. Prescribed units are taken
 * to be used up evenly, a day's not before the day is over.
 */
export const PillWrapperCountRecorded = defineEvent({
  type: 'PillWrapperCountRecorded',
  version: 1,
  doc: 'Pills or wrappers were counted.',
  schema: payload({
    countId: id,
    kind,
    actual: count,
    expected: Type.Union([count, Type.Null()]),
    calledAt: instant,
    presentedAt: instant,
    /** From the call, to a tenth. */
    hoursToPresent: Type.Number({ minimum: 0 }),
  }),
  example: {
    countId: 'c-1',
    kind: 'wrapper',
    actual: 12,
    expected: 14,
    calledAt: '2026-03-09T09:00:00.000Z',
    presentedAt: '2026-03-09T15:30:00Z',
    hoursToPresent: 6.5,
  },
  upcast: {},
});

import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { day, days, doseMg, oneOf, payload, text } from '../../events/schemas';
import { medications } from '../../reference/medications';
import { judgedBy } from '../../rules/rule';

/**
 * Doses to be taken at home, from the first to the last day. For methadone the rule that the site names limits them by the day of
 * treatment; more than that, or no known day, needs a documented exception. Null: not limited, or not known. Source: B6 (42 CFR 8.12(i)).
 */
export const TakeHomeDispensed = defineEvent({
  type: 'TakeHomeDispensed',
  version: 1,
  doc: 'Doses of a medication were given to be taken at home.',
  schema: payload({
    drug: oneOf(medications),
    doses: days,
    doseMg: Type.Optional(doseMg),
    from: day,
    to: day,
    exception: Type.Optional(payload({ reason: text })),
    treatmentDay: Type.Union([days, Type.Null()]),
    limitDoses: Type.Union([days, Type.Null()]),
    rule: Type.Union([judgedBy, Type.Null()]),
  }),
  example: {
    drug: 'methadone',
    doses: 14,
    from: '2026-03-24',
    to: '2026-04-06',
    treatmentDay: 15,
    limitDoses: 14,
    rule: { id: 'methadone-take-home', version: 'cfr-8.12-i-3-2024' },
  },
  upcast: {},
  holds: ({ from, to, doses, limitDoses, exception }) => {
    if (to < from) return 'the last day is not before the first';
    return limitDoses !== null && doses > limitDoses && !exception ? 'more doses than the limit need an exception' : null;
  },
});

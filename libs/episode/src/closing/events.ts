import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { medications } from '../reference/medications';
import { closingReasonNames } from '../reference/teds';
import { day, id, oneOf, payload, text } from '../events/schemas';

/** The end of services. The day it was closed and the day of the last contact are two facts (TEDS-D, REASON and LOS). */
export const EpisodeClosed = defineEvent({
  type: 'EpisodeClosed',
  version: 1,
  doc: 'The treatment episode ended.',
  schema: payload({
    reason: oneOf(closingReasonNames),
    tedsReason: Type.Integer({ minimum: 1, maximum: 7 }),
    closedOn: day,
    lastContactOn: Type.Union([day, Type.Null()]),
    lastDoseOn: Type.Union([day, Type.Null()]),
    moudAtClose: Type.Array(oneOf(medications)),
    outstandingReferrals: Type.Array(id),
    arm: Type.Union([text, Type.Null()]),
    note: Type.Optional(text),
  }),
  example: {
    reason: 'completed',
    tedsReason: 1,
    closedOn: '2026-09-01',
    lastContactOn: '2026-08-30',
    lastDoseOn: '2026-08-30',
    moudAtClose: ['buprenorphine'],
    outstandingReferrals: [],
    arm: null,
  },
  upcast: {},
});

export const closingEvents = [EpisodeClosed] as const;

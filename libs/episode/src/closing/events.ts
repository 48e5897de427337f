import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { medications } from '../reference/medications';
import { closingReasonNames, closingReasons, tedsDischargeItems, wrongTedsCodes } from '../reference/teds';
import { count, day, id, oneOf, payload, text } from '../events/schemas';
import { tedsDischarge } from '../events/teds';

/**
 * The patient may not stay at the programme, under a policy that says so: in seed 000 three sites dismiss on a positive screen. Always with a
 * referral, after a second person looked at it, and with what softens it on record (A5.1, I7). The episode is still open.
 */
export const PatientDismissed = defineEvent({
  type: 'PatientDismissed',
  version: 1,
  doc: 'The patient was dismissed under the policy of the site, with a referral.',
  schema: payload({
    triggerRef: id,
    policyVersionId: id,
    reviewedBy: id,
    referralId: id,
    bridgingSupplyDays: count,
    naloxoneOffered: Type.Boolean(),
    appealOffered: Type.Boolean(),
    reason: text,
  }),
  example: {
    triggerRef: 'specimen-1',
    policyVersionId: 'site-1@1',
    reviewedBy: 'm-9',
    referralId: 'r-1',
    bridgingSupplyDays: 7,
    naloxoneOffered: true,
    appealOffered: true,
    reason: 'fentanyl in three screens',
  },
  upcast: {},
});

/** Days from the first service to the last contact, and TEDS-D LOS of it; null where it lasted less than a day, for which there is no code. */
const lengthOfStay = payload({ days: count, code: Type.Union([Type.Integer({ minimum: 1, maximum: 37 }), Type.Null()]) });

/** The end of services. The day it was closed and the day of the last contact are two facts (TEDS-D, REASON and LOS). */
export const EpisodeClosed = defineEvent({
  type: 'EpisodeClosed',
  version: 2,
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
    /** Null: nobody recorded the items. */
    tedsDischarge: Type.Union([tedsDischarge, Type.Null()]),
    /** Null: never admitted, or the last contact is not known. */
    lengthOfStay: Type.Union([lengthOfStay, Type.Null()]),
    /** Event id of the dismissal that this end carries out. */
    dismissalRef: Type.Optional(id),
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
    tedsDischarge: null,
    lengthOfStay: { days: 178, code: 35 },
  },
  upcast: { 1: (data) => ({ ...data, tedsDischarge: null, lengthOfStay: null }) },
  holds: ({ reason, tedsReason, tedsDischarge: codes }) => {
    if (tedsReason !== closingReasons[reason]) return 'the TEDS reason is that of the reason';
    const [wrong] = codes === null ? [] : wrongTedsCodes(tedsDischargeItems, codes);
    return wrong === undefined ? null : `an item has a code of its own: ${wrong}`;
  },
  derive: (data) => {
    const reason = closingReasonNames.find((name) => name === data['reason']);
    return reason === undefined ? data : { ...data, tedsReason: closingReasons[reason] };
  },
});

export const closingEvents = [PatientDismissed, EpisodeClosed] as const;

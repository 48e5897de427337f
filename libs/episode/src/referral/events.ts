import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { disclosureBases, notAttendedReasons, referralBarriers, referralKinds, referralUrgencies } from '../reference/referrals';
import { outreachModes } from '../reference/visits';
import { count, id, instant, levelOfCare, oneOf, payload, text } from '../events/schemas';

/**
 * `partnerId` is absent when a warm handoff inside the organisation opened the stream. `needId`: the social need for which a service is
 * sought. `override`: why it went out although others are open, or a higher need waits (seed 001: one by one). Version 1 had neither.
 */
export const ReferralOpened = defineEvent({
  type: 'ReferralOpened',
  version: 2,
  doc: 'A referral to another organisation began.',
  schema: payload({
    kind: oneOf(referralKinds),
    partnerId: Type.Optional(id),
    reason: Type.Optional(text),
    urgency: Type.Optional(oneOf(referralUrgencies)),
    toLevel: Type.Optional(levelOfCare),
    needId: Type.Optional(id),
    override: Type.Optional(payload({ reason: text })),
  }),
  example: { kind: 'higher_level', partnerId: 'hub-3', reason: 'return to use', urgency: 'urgent' },
  upcast: { 1: (data) => data },
});

/** `basis`: why the record may go there (42 CFR 2.31, 2.33). */
export const ReferralSent = defineEvent({
  type: 'ReferralSent',
  version: 1,
  doc: 'The referral went to the partner.',
  schema: payload({ partnerId: id, basis: oneOf(disclosureBases), consentRef: Type.Optional(id) }),
  example: { partnerId: 'hub-3', basis: 'consent', consentRef: 'c-1' },
  upcast: {},
});

/** A partner that knows of the referral has not answered it yet (B9). */
export const ReferralReceived = defineEvent({
  type: 'ReferralReceived',
  version: 1,
  doc: 'The partner has the referral; its answer is still owed.',
  schema: payload({ evidenceRef: Type.Optional(id) }),
  example: { evidenceRef: 'msg-8' },
  upcast: {},
});

/** Attempts since the partner was last heard close a silent referral (B9: "with attempts counted"). */
export const ReferralAttemptRecorded = defineEvent({
  type: 'ReferralAttemptRecorded',
  version: 1,
  doc: 'The sender tried to hear from the partner, or from the patient about the partner, in vain.',
  schema: payload({ mode: oneOf(outreachModes), note: Type.Optional(text) }),
  example: { mode: 'phone', note: 'voicemail' },
  upcast: {},
});

export const ReferralAccepted = defineEvent({
  type: 'ReferralAccepted',
  version: 1,
  doc: 'The partner takes the patient.',
  schema: payload({ evidenceRef: Type.Optional(id) }),
  example: { evidenceRef: 'msg-9' },
  upcast: {},
});

export const ReferralDeclined = defineEvent({
  type: 'ReferralDeclined',
  version: 2,
  doc: 'The partner or the patient said no to the referral.',
  schema: payload({
    by: oneOf(['partner', 'patient']),
    reason: Type.Optional(text),
    barrier: Type.Optional(oneOf(referralBarriers)),
    evidenceRef: Type.Optional(id),
  }),
  example: { by: 'partner', reason: 'no bed', barrier: 'capacity' },
  upcast: { 1: (data) => data },
});

export const ReferralScheduled = defineEvent({
  type: 'ReferralScheduled',
  version: 1,
  doc: 'The partner gave an appointment.',
  schema: payload({ scheduledFor: instant }),
  example: { scheduledFor: '2026-04-02T10:00:00Z' },
  upcast: {},
});

export const ReferralAttended = defineEvent({
  type: 'ReferralAttended',
  version: 1,
  doc: 'The patient arrived at the partner.',
  schema: payload({ evidenceRef: Type.Optional(id) }),
  example: { evidenceRef: 'msg-12' },
  upcast: {},
});

export const ReferralNotAttended = defineEvent({
  type: 'ReferralNotAttended',
  version: 1,
  doc: 'The patient did not arrive at the partner.',
  schema: payload({ reason: oneOf(notAttendedReasons) }),
  example: { reason: 'distance' },
  upcast: {},
});

/** BSeR: fulfilment initiated. */
export const ReferralInService = defineEvent({
  type: 'ReferralInService',
  version: 1,
  doc: 'The partner has begun its service for the patient.',
  schema: payload({ evidenceRef: Type.Optional(id) }),
  example: { evidenceRef: 'msg-14' },
  upcast: {},
});

export const ReferralFeedbackReturned = defineEvent({
  type: 'ReferralFeedbackReturned',
  version: 1,
  doc: 'The partner reported back.',
  schema: payload({ evidenceRef: id, summary: Type.Optional(text) }),
  example: { evidenceRef: 'doc-4' },
  upcast: {},
});

/**
 * Only by returned evidence, by a documented no, or by documented silence (360X closed loop). `attempts`: those on record since the partner
 * was last heard. `attemptsClaimed`: in version 1 the sender asserted their number, and nobody counted.
 */
export const ReferralClosed = defineEvent({
  type: 'ReferralClosed',
  version: 2,
  doc: 'The referral\u2019s loop was closed.',
  schema: payload({
    outcome: oneOf(['completed', 'not_completed', 'no_response']),
    evidenceRef: Type.Optional(id),
    barrier: Type.Optional(oneOf(referralBarriers)),
    attempts: Type.Optional(count),
    attemptsClaimed: Type.Optional(count),
    daysWithoutAnswer: Type.Optional(count),
  }),
  example: { outcome: 'completed', evidenceRef: 'doc-4' },
  upcast: {
    1: ({ attempts, ...data }) => (attempts === undefined ? data : { ...data, attemptsClaimed: attempts }),
  },
});

export const ReferralCancelled = defineEvent({
  type: 'ReferralCancelled',
  version: 1,
  doc: 'The referral was called off by the sender.',
  schema: payload({ reason: text }),
  example: { reason: 'patient moved away' },
  upcast: {},
});

export const referralEvents = [
  ReferralOpened,
  ReferralSent,
  ReferralReceived,
  ReferralAttemptRecorded,
  ReferralAccepted,
  ReferralDeclined,
  ReferralScheduled,
  ReferralAttended,
  ReferralNotAttended,
  ReferralInService,
  ReferralFeedbackReturned,
  ReferralClosed,
  ReferralCancelled,
] as const;

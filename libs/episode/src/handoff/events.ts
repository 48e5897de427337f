import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { handoffFailures, handoffKinds, handoffModes } from '../reference/referrals';
import { day, id, instant, oneOf, payload, text } from '../events/schemas';

/** One side of a handoff: a member of a team and, on the other side, the partner organisation. */
export const handoffParty = payload({ memberId: id, partnerId: Type.Optional(id) });

/** Seeds 001 and 002: warm handoffs are where patients get lost. */
export const WarmHandoffRequested = defineEvent({
  type: 'WarmHandoffRequested',
  version: 1,
  doc: 'A handoff in front of the patient was asked for, and the patient agreed.',
  schema: payload({ from: handoffParty, to: handoffParty, kind: oneOf(handoffKinds), mode: oneOf(handoffModes) }),
  example: { from: { memberId: 'm-7' }, to: { memberId: 'x-2', partnerId: 'peers-east' }, kind: 'peer_to_peer', mode: 'in_person' },
  upcast: {},
});

export const WarmHandoffAccepted = defineEvent({
  type: 'WarmHandoffAccepted',
  version: 1,
  doc: 'The receiving side takes the handoff.',
  schema: payload({ evidenceRef: Type.Optional(id) }),
  example: { evidenceRef: 'msg-18' },
  upcast: {},
});

export const WarmHandoffScheduled = defineEvent({
  type: 'WarmHandoffScheduled',
  version: 1,
  doc: 'Giver, receiver and patient have a time to meet.',
  schema: payload({ scheduledFor: instant }),
  example: { scheduledFor: '2026-04-02T10:00:00Z' },
  upcast: {},
});

/**
 * Warm: giver, receiver and patient were together, in the room or live by video or phone; otherwise cold. Source: B9 (AHRQ: a warm handoff
 * occurs in front of the patient). In version 1 nobody was asked who was there but the patient: `warmth` spoke of the patient alone, and
 * the rest is null.
 */
export const WarmHandoffHeld = defineEvent({
  type: 'WarmHandoffHeld',
  version: 2,
  doc: 'The handoff took place.',
  schema: payload({
    patientPresent: Type.Boolean(),
    giverPresent: Type.Union([Type.Boolean(), Type.Null()]),
    receiverPresent: Type.Union([Type.Boolean(), Type.Null()]),
    mode: Type.Union([oneOf(handoffModes), Type.Null()]),
    warmth: oneOf(['warm', 'cold']),
    parties: Type.Array(id, { minItems: 2 }),
  }),
  example: { patientPresent: true, giverPresent: true, receiverPresent: true, mode: 'in_person', warmth: 'warm', parties: ['m-7', 'x-2'] },
  upcast: { 1: (data) => ({ ...data, giverPresent: null, receiverPresent: null, mode: null }) },
});

export const WarmHandoffConfirmed = defineEvent({
  type: 'WarmHandoffConfirmed',
  version: 1,
  doc: 'The receiver confirmed that the patient arrived with them.',
  schema: payload({ receiverConfirmation: text, firstContactOn: Type.Optional(day) }),
  example: { receiverConfirmation: 'msg-20', firstContactOn: '2026-04-03' },
  upcast: {},
});

export const WarmHandoffFailed = defineEvent({
  type: 'WarmHandoffFailed',
  version: 1,
  doc: 'The handoff did not come about.',
  schema: payload({ reason: oneOf(handoffFailures), note: Type.Optional(text) }),
  example: { reason: 'patient_declined' },
  upcast: {},
});

export const handoffEvents = [
  WarmHandoffRequested,
  WarmHandoffAccepted,
  WarmHandoffScheduled,
  WarmHandoffHeld,
  WarmHandoffConfirmed,
  WarmHandoffFailed,
] as const;

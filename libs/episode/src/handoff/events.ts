import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { handoffFailures, handoffKinds, handoffModes } from '../reference/referrals';
import { day, id, oneOf, payload, text } from '../events/schemas';

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

/** Without the patient it is a cold handoff, and says so (AHRQ: a warm handoff occurs in front of the patient). */
export const WarmHandoffHeld = defineEvent({
  type: 'WarmHandoffHeld',
  version: 1,
  doc: 'The handoff took place.',
  schema: payload({ patientPresent: Type.Boolean(), warmth: oneOf(['warm', 'cold']), parties: Type.Array(id, { minItems: 2 }) }),
  example: { patientPresent: true, warmth: 'warm', parties: ['m-7', 'x-2'] },
  upcast: {},
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

export const handoffEvents = [WarmHandoffRequested, WarmHandoffHeld, WarmHandoffConfirmed, WarmHandoffFailed] as const;

import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, oneOf, payload } from '../events/schemas';
import { referralKinds } from '../reference/referrals';

/** Holds "one open episode per patient and programme", which is a rule over several episode streams. */
export const EpisodeRegistered = defineEvent({
  type: 'EpisodeRegistered',
  version: 1,
  doc: 'The patient has an open episode at a programme.',
  schema: payload({ episodeId: id, programmeId: id }),
  example: { episodeId: 'e-1', programmeId: 'obot' },
  upcast: {},
});

export const EpisodeReleased = defineEvent({
  type: 'EpisodeReleased',
  version: 1,
  doc: 'The patient no longer has an open episode at a programme.',
  schema: payload({ episodeId: id, programmeId: id }),
  example: { episodeId: 'e-1', programmeId: 'obot' },
  upcast: {},
});

/** Which referrals of a patient are not over is a rule over several referral streams (row 54: outstanding referrals at the end; row 59: pacing). Version 1 named no need. */
export const ReferralRegistered = defineEvent({
  type: 'ReferralRegistered',
  version: 2,
  doc: 'The patient has an open referral out of an episode.',
  schema: payload({ referralId: id, episodeId: id, kind: oneOf(referralKinds), needId: Type.Optional(id) }),
  example: { referralId: 'r-1', episodeId: 'e-1', kind: 'higher_level' },
  upcast: { 1: (data) => data },
});

export const ReferralReleased = defineEvent({
  type: 'ReferralReleased',
  version: 1,
  doc: 'A referral of the patient is over.',
  schema: payload({ referralId: id, episodeId: id }),
  example: { referralId: 'r-1', episodeId: 'e-1' },
  upcast: {},
});

export const patientEvents = [EpisodeRegistered, EpisodeReleased, ReferralRegistered, ReferralReleased] as const;

import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { doseMg, id, instant, oneOf, payload, text } from '../events/schemas';
import { medications } from '../reference/medications';

/**
 * What the receiving programme must know of a medication: the dose of today and when the last one was taken; null: not known yet.
 * Source: KenyaEMR's transit form (B10).
 */
const medicationHandover = Type.Array(
  payload({
    medication: oneOf(medications),
    currentDoseMg: Type.Union([doseMg, Type.Null()]),
    lastDoseAt: Type.Union([instant, Type.Null()]),
  }),
);

/** Responsibility is to move to another programme. Seed 000: stable patients move from the hub to a spoke, and a spoke may refuse them. */
export const TransferRequested = defineEvent({
  type: 'TransferRequested',
  version: 1,
  doc: 'Another programme was asked to take over the patient.',
  schema: payload({
    transferId: id,
    toProgramme: id,
    toSiteId: Type.Optional(id),
    partnerId: Type.Optional(id),
    medicationHandover,
    udsSummary: Type.Optional(text),
  }),
  example: {
    transferId: 'transfer-1',
    toProgramme: 'primary-care',
    toSiteId: 'site-7',
    medicationHandover: [{ medication: 'buprenorphine', currentDoseMg: 16, lastDoseAt: '2026-09-01T08:00:00Z' }],
    udsSummary: 'four screens, none unexpected',
  },
  upcast: {},
});

/** `evidenceRef`: the letter or message of the receiving programme, where its own people did not record the answer. */
export const TransferAccepted = defineEvent({
  type: 'TransferAccepted',
  version: 1,
  doc: 'The other programme will take over the patient.',
  schema: payload({ transferId: id, evidenceRef: Type.Optional(id) }),
  example: { transferId: 'transfer-1', evidenceRef: 'letter-12' },
  upcast: {},
});

/** The patient stays. Seed 000 tells of administrators who refused patients of a hub. */
export const TransferDeclined = defineEvent({
  type: 'TransferDeclined',
  version: 1,
  doc: 'The other programme will not take over the patient, or no longer.',
  schema: payload({ transferId: id, reason: text, evidenceRef: Type.Optional(id) }),
  example: { transferId: 'transfer-1', reason: 'no prescriber until autumn' },
  upcast: {},
});

/** Responsibility has moved: the episode closes as transferred in the same decision (TEDS reason 4, i.1). */
export const TransferCompleted = defineEvent({
  type: 'TransferCompleted',
  version: 1,
  doc: 'The other programme took over the patient, with what it must know of the medication.',
  schema: payload({ transferId: id, toProgramme: id, toSiteId: Type.Optional(id), partnerId: Type.Optional(id), medicationHandover }),
  example: {
    transferId: 'transfer-1',
    toProgramme: 'primary-care',
    toSiteId: 'site-7',
    medicationHandover: [{ medication: 'buprenorphine', currentDoseMg: 16, lastDoseAt: '2026-09-01T08:00:00Z' }],
  },
  upcast: {},
});

export const transferEvents = [TransferRequested, TransferAccepted, TransferDeclined, TransferCompleted] as const;

import { Type } from '@sinclair/typebox';
import type { DecidedEvent } from './envelope';
import { defineEvent, type AnyEvent, type EventOf } from './event-definition';
import type { JsonObject } from './json';

/** Reads and checks nothing of it: that is the business of the entry's own definition. */
const entryPayload = Type.Unsafe<JsonObject>(Type.Object({}));
const reason = Type.String({ minLength: 1, maxLength: 2000 });
const entryType = Type.String({ minLength: 1 });

const corrected = Type.Object(
  {
    entryType,
    /** Version of the entry's schema in which `payload` was written. */
    entryVersion: Type.Integer({ minimum: 1 }),
    payload: entryPayload,
    occurredAt: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' }),
    occurredAtPrecision: Type.Union([Type.Literal('instant'), Type.Literal('day'), Type.Literal('approx')]),
    policyVersionId: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
    reason,
  },
  { additionalProperties: false },
);

/**
 * The definition of `EntryCorrected`: the entry that the envelope's `corrects` names holds with this content and time from now on. The entry
 * itself stays in the log as it was told.
 *
 * @param example an entry of the service's own, for the catalogue
 */
export const entryCorrected = (example: { readonly entryType: string; readonly entryVersion: number; readonly payload: JsonObject }) =>
  defineEvent({
    type: 'EntryCorrected',
    version: 1,
    doc: 'An earlier entry was wrong: it holds with this content, time and policy version from now on.',
    schema: corrected,
    example: {
      ...example,
      occurredAt: '2026-03-02T09:30:00.000Z',
      occurredAtPrecision: 'instant',
      policyVersionId: null,
      reason: 'Transcription error',
    },
    upcast: {},
    nested: (data) => [{ at: 'payload', type: data.entryType, version: data.entryVersion }],
  });

/** The entry that the envelope's `corrects` names does not hold: it was recorded in error. That is final. */
export const EntryVoided = defineEvent({
  type: 'EntryVoided',
  version: 1,
  doc: 'An earlier entry was recorded in error and does not hold.',
  schema: Type.Object({ entryType, reason }, { additionalProperties: false }),
  example: { entryType: 'DoseAdministered', reason: 'Recorded for another patient' },
  upcast: {},
});

export type EntryCorrected = EventOf<ReturnType<typeof entryCorrected>>;
export type CorrectionEvent = EntryCorrected | EventOf<typeof EntryVoided>;

/** The event as the correction that it is; null when it is none. */
export const asCorrection = <Event extends DecidedEvent>(event: Event): (Event & CorrectionEvent & Corrects) | null =>
  event.corrects !== null && (event.type === 'EntryCorrected' || event.type === 'EntryVoided')
    ? (event as Event & CorrectionEvent & Corrects)
    : null;

interface Corrects {
  readonly corrects: string;
}

/** The entry with the content, the time and the policy version that a correction gives it. */
export const withCorrection = <Event extends AnyEvent, Entry extends DecidedEvent<Event>>(
  entry: Entry,
  { data: { entryVersion, payload, occurredAt, occurredAtPrecision, policyVersionId } }: EntryCorrected,
): Entry => ({ ...entry, schemaVersion: entryVersion, data: payload, occurredAt, occurredAtPrecision, policyVersionId });

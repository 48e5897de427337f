import { Type, type Static } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Fault, roles, sources, type DecidedEnvelope, type Position, type StoredEvent } from '@throughline/kernel';

const nullableText = Type.Union([Type.String(), Type.Null()]);

/** The part of the envelope that has no column of its own. */
const Meta = Type.Object({
  occurredAt: Type.String(),
  occurredAtPrecision: Type.Union([Type.Literal('instant'), Type.Literal('day'), Type.Literal('approx')]),
  actor: Type.Object({
    id: Type.String(),
    role: Type.Union(roles.map((role) => Type.Literal(role))),
    onBehalfOf: Type.Optional(Type.String()),
  }),
  siteId: nullableText,
  patientId: nullableText,
  episodeId: nullableText,
  policyVersionId: nullableText,
  correlationId: Type.String(),
  causationId: nullableText,
  traceparent: Type.Optional(Type.String()),
  source: Type.Union(sources.map((source) => Type.Literal(source))),
  part2: Type.Literal(true),
  labels: Type.Array(Type.String()),
  corrects: nullableText,
});
const metaCheck = TypeCompiler.Compile(Meta);

/** The envelope's JSON as it is stored. @throws Fault `invalid-event` when a field is missing or of the wrong kind */
export const writeMeta = (envelope: DecidedEnvelope): string => {
  const meta: Static<typeof Meta> = {
    occurredAt: envelope.occurredAt,
    occurredAtPrecision: envelope.occurredAtPrecision,
    actor: envelope.actor,
    siteId: envelope.siteId,
    patientId: envelope.patientId,
    episodeId: envelope.episodeId,
    policyVersionId: envelope.policyVersionId,
    correlationId: envelope.correlationId,
    causationId: envelope.causationId,
    ...(envelope.traceparent === null ? {} : { traceparent: envelope.traceparent }),
    source: envelope.source,
    part2: envelope.part2,
    labels: [...envelope.labels],
    corrects: envelope.corrects,
  };
  if (!metaCheck.Check(meta)) {
    throw new Fault('invalid-event', `The envelope of ${envelope.eventId} is wrong at ${metaCheck.Errors(meta).First()?.path ?? '/'}`);
  }
  return JSON.stringify(meta);
};

const readMeta = (json: string, position: Position): Static<typeof Meta> => {
  const meta = parse(json, position);
  if (metaCheck.Check(meta)) return meta;
  throw new Fault('unreadable-event', `The envelope is wrong at ${metaCheck.Errors(meta).First()?.path ?? '/'}`, position);
};

const parse = (json: string, position: Position): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Fault('unreadable-event', 'The envelope is not JSON', position, { cause });
  }
};

/** What to select, in the order that `storedEvent` takes it. Times come as text, in UTC whatever the session's zone. */
export const storedColumns = (table: string): string =>
  ['partition', 'sequence', 'stream_version', 'schema_version', `recorded_at at time zone 'UTC'`, 'event_id', 'stream_id', 'type']
    .concat(['command_id', 'meta', 'payload'])
    .map((column) => `${table}.${column}`)
    .join(', ');
export const storedColumnCount = 11;

/** All columns as PostgreSQL's text, unparsed: `bigint` is then checked here and JSON keeps its bytes. */
export const asText = { getTypeParser: () => (value: unknown) => value } as { getTypeParser: () => (value: string) => string };

/** @param row the values of `storedColumns` as text */
export const storedEvent = (row: readonly string[]): StoredEvent => {
  const [partition, sequence, streamVersion, schemaVersion, recordedAt, eventId, streamId, type, commandId, meta, payload] = row;
  const position = { partition: wholeNumber(partition), sequence: wholeNumber(sequence) };
  const envelope = readMeta(text(meta), position);
  return {
    partition: position.partition,
    sequence: position.sequence,
    eventId: text(eventId),
    type: text(type),
    schemaVersion: wholeNumber(schemaVersion),
    streamId: text(streamId),
    streamVersion: wholeNumber(streamVersion),
    recordedAt: isoTime(text(recordedAt)),
    commandId: text(commandId),
    occurredAt: envelope.occurredAt,
    occurredAtPrecision: envelope.occurredAtPrecision,
    actor: envelope.actor,
    siteId: envelope.siteId,
    patientId: envelope.patientId,
    episodeId: envelope.episodeId,
    policyVersionId: envelope.policyVersionId,
    correlationId: envelope.correlationId,
    causationId: envelope.causationId,
    traceparent: envelope.traceparent ?? null,
    source: envelope.source,
    part2: envelope.part2,
    labels: envelope.labels,
    corrects: envelope.corrects,
    payload: text(payload),
  };
};

const text = (value: string | undefined): string => {
  if (value === undefined) throw new Fault('broken-log', 'A stored event lacks a column');
  return value;
};

/** A `bigint` or `integer` as a number. @throws Fault when it is beyond what a number holds exactly */
export const wholeNumber = (value: string | undefined): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Fault('broken-log', 'A stored number is beyond 2^53');
  return number;
};

/** `2026-03-02 09:30:00.12` to `2026-03-02T09:30:00.120Z`. */
export const isoTime = (timestamp: string): string =>
  timestamp.length === 19
    ? `${timestamp.slice(0, 10)}T${timestamp.slice(11)}.000Z`
    : `${timestamp.slice(0, 10)}T${timestamp.slice(11).padEnd(12, '0')}Z`;

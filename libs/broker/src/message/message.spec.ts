import fc from 'fast-check';
import { Fault, roles, sources, type StoredEvent } from '@throughline/kernel';
import { fromMessage, messageReader, type IncomingMessage } from './from-message';
import { toMessage, type OutgoingMessage } from './to-message';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const clusterId = '0190a5d0-0000-7000-8000-000000000001';

/** Text as PostgreSQL can hold it: any Unicode, no lone surrogates. */
const text = fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('', ',', '%2C', '%'));
const nullable = fc.option(text);
const place = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));

const anyEvent: fc.Arbitrary<StoredEvent> = fc.record({
  partition: fc.integer({ min: 0, max: 1023 }),
  sequence: place,
  eventId: text,
  type: text,
  schemaVersion: place,
  streamId: text,
  streamVersion: place,
  recordedAt: text,
  commandId: text,
  occurredAt: text,
  occurredAtPrecision: fc.constantFrom('instant', 'day', 'approx'),
  actor: fc.oneof(
    fc.record({ id: text, role: fc.constantFrom(...roles) }),
    fc.record({ id: text, role: fc.constantFrom(...roles), onBehalfOf: text }),
  ),
  siteId: nullable,
  patientId: nullable,
  episodeId: nullable,
  policyVersionId: nullable,
  correlationId: text,
  causationId: nullable,
  traceparent: nullable,
  source: fc.constantFrom(...sources),
  part2: fc.constant(true as const),
  labels: fc.array(text, { maxLength: 4 }),
  corrects: nullable,
  payload: fc.oneof(fc.json({ stringUnit: 'binary' }), text),
});

/** What becomes of a message on its way through the broker: all values are bytes, offsets are text. */
const carried = ({ value, headers }: OutgoingMessage): IncomingMessage => ({
  offset: '7',
  value: Buffer.from(value),
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
});

const [sample] = fc.sample(anyEvent, { numRuns: 1, seed: 1 });
if (!sample) throw new Error('No sample');
const event: StoredEvent = { ...sample, partition: 3, sequence: 41, siteId: 's1', labels: ['42CFRPart2'], payload: '{"a": 1.0}' };
const message = carried(toMessage(event, clusterId));
const without = (name: string): IncomingMessage => ({
  ...message,
  headers: Object.fromEntries(Object.entries(message.headers ?? {}).filter(([other]) => other !== name)),
});
const withHeader = (name: string, value: string): IncomingMessage => ({
  ...message,
  headers: { ...message.headers, [name]: Buffer.from(value) },
});

describe('an event in a message', () => {
  beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));

  it('comes out as it went in, whatever its ids, labels and payload hold', () => {
    fc.assert(
      fc.property(anyEvent, (any) => {
        expect(fromMessage(carried(toMessage(any, clusterId)), any.partition, clusterId)).toEqual(any);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('keeps every byte of its payload', () => {
    const payload = '{ "dose":  4.0, "note": "é\\u00e9 \\ud83d\\ude00 😀", "dose": 4e0 }\n';
    expect(toMessage({ ...event, payload }, clusterId).value).toEqual(Buffer.from(payload, 'utf8'));
  });

  it('is a CloudEvent 1.0 in binary mode, keyed by the patient, or by the stream where there is no patient', () => {
    const told = { ...event, type: 'InductionStarted', schemaVersion: 2, eventId: 'id-1', patientId: 'p-1', streamId: 'episode-1' };
    const sent = toMessage(told, clusterId);
    expect(sent).toMatchObject({ key: 'p-1', partition: 3 });
    expect(sent.headers).toMatchObject({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: 'id-1',
      ce_type: 'InductionStarted',
      ce_source: `urn:uuid:${clusterId}`,
      ce_subject: 'episode-1',
      ce_dataschema: 'https://throughline.invalid/schemas/InductionStarted/2.json',
      ce_partition: '3',
      ce_sequence: '41',
    });
    expect(toMessage({ ...told, patientId: null }, clusterId).key).toBe('episode-1');
  });

  it('has no header for what is null, and only header names that CloudEvents allows', () => {
    const bare = {
      ...event,
      actor: { id: 'a', role: 'nurse' as const },
      labels: [],
      ...{ siteId: null, patientId: null, episodeId: null, policyVersionId: null, causationId: null, corrects: null, traceparent: null },
    };
    const { headers } = toMessage(bare, clusterId);
    expect(Object.keys(headers).filter((name) => !/^(content-type|ce_[a-z0-9]+)$/.test(name))).toEqual([]);
    for (const name of ['onbehalfof', 'site', 'patient', 'episode', 'policyversion', 'causation', 'labels', 'corrects', 'traceparent']) {
      expect(headers).not.toHaveProperty(`ce_${name}`);
    }
  });
});

describe('a message that is not ours', () => {
  it.each<[string, IncomingMessage]>([
    ['has no headers at all', { offset: '7', value: Buffer.from('{}') }],
    ['has no source', without('ce_source')],
    ['comes from another log', withHeader('ce_source', 'urn:uuid:0190a5d0-0000-7000-8000-000000000002')],
    ['names another partition', withHeader('ce_partition', '4')],
    ['names no sequence', without('ce_sequence')],
    ['names its source twice', { ...message, headers: { ...message.headers, ce_source: [Buffer.from('a'), Buffer.from('b')] } }],
  ])('is known by that it %s', (_why, foreign) => {
    expect(messageReader(3, clusterId).place(foreign).kind).toBe('foreign');
  });

  it.each(['0', '-1', '1.5', '01', '1e3', '0x10', ' 1', '', 'NaN', '9007199254740992'])(
    'has no place when its sequence is "%s"',
    (text) => {
      expect(messageReader(3, clusterId).place(withHeader('ce_sequence', text))).toEqual({ kind: 'foreign', reason: 'no-sequence' });
    },
  );
});

describe('a message of ours that is broken', () => {
  const required = ['id', 'type', 'time', 'stream', 'streamversion', 'schemaversion', 'recordedtime', 'timeprecision']
    .concat(['actor', 'actorrole', 'correlation', 'command', 'origin'])
    .map((name) => `ce_${name}`);

  it.each(required)('is a fault that names its place, the header %s and no value', (name) => {
    const broken = (): unknown => fromMessage(without(name), 3, clusterId);
    expect(broken).toThrow(Fault);
    expect(broken).toThrow(new RegExp(`offset 7 is wrong at ${name} \\(partition 3, sequence 41\\)`));
  });

  it.each([
    ['ce_actorrole', 'hacker'],
    ['ce_origin', 'nowhere'],
    ['ce_timeprecision', 'never'],
    ['ce_streamversion', 'one'],
  ])('is a fault when %s is "%s"', (name, value) => {
    expect(() => fromMessage(withHeader(name, value), 3, clusterId)).toThrow(`is wrong at ${name}`);
  });

  it('hands its payload on for the reader to refuse, also when it is no text or not there', () => {
    expect(fromMessage({ ...message, value: Buffer.from('{"a": ') }, 3, clusterId)?.payload).toBe('{"a": ');
    for (const value of [null, Buffer.from([0x7b, 0xff, 0x7d])]) {
      const payload = fromMessage({ ...message, value }, 3, clusterId)?.payload ?? 'null';
      expect(() => JSON.parse(payload) as unknown).toThrow(SyntaxError);
    }
  });
});

import { Type } from '@sinclair/typebox';
import { createCodec } from './codec';
import { entryCorrected, EntryVoided } from './correction';
import type { StoredEvent } from './envelope';
import { defineEvent, type EventDefinition } from './event-definition';
import { Fault } from './fault';

/** Version 1 said `milligrams`; version 2 says `amount` and `unit`. */
const DoseNoted = defineEvent({
  type: 'DoseNoted',
  version: 2,
  doc: 'A dose was noted.',
  schema: Type.Object({ amount: Type.Number({ exclusiveMinimum: 0 }), unit: Type.Literal('mg') }, { additionalProperties: false }),
  example: { amount: 16, unit: 'mg' },
  upcast: { 1: ({ milligrams }) => ({ amount: milligrams ?? null, unit: 'mg' }) },
});
const Scored = defineEvent({
  type: 'Scored',
  version: 1,
  doc: 'A scale was scored.',
  schema: Type.Object({ items: Type.Array(Type.Integer()), total: Type.Integer() }),
  example: { items: [1, 2], total: 3 },
  upcast: {},
  holds: ({ items, total }) => (items.reduce((sum, item) => sum + item, 0) === total ? null : 'the total is the sum of the items'),
});
const EntryCorrected = entryCorrected({ entryType: 'DoseNoted', entryVersion: 2, payload: { amount: 16, unit: 'mg' } });
const codec = createCodec([DoseNoted, Scored, EntryCorrected, EntryVoided]);

const stored = (change: Partial<StoredEvent> = {}): StoredEvent => ({
  partition: 3,
  sequence: 1042,
  recordedAt: '2026-03-02T10:00:00.000Z',
  eventId: '019a0000-0000-7000-8000-000000000001',
  type: 'DoseNoted',
  schemaVersion: 2,
  streamId: 'episode-1',
  streamVersion: 5,
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: 'nurse-1', role: 'nurse' },
  siteId: 'site-1',
  patientId: 'patient-1',
  episodeId: '1',
  policyVersionId: null,
  correlationId: 'correlation-1',
  causationId: null,
  traceparent: null,
  commandId: 'command-1',
  source: 'ui',
  part2: true,
  labels: ['42CFRPart2'],
  corrects: null,
  payload: '{"amount":16,"unit":"mg"}',
  ...change,
});

const faultOf = (work: () => unknown): Fault => {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('No fault');
};

describe('reading a stored event', () => {
  it('gives everything that was stored but the bytes, and the payload as an object', () => {
    const { payload, ...envelope } = stored();
    expect(codec.read(stored())).toEqual({ ...envelope, data: JSON.parse(payload) as object });
  });

  it('brings an old version to the schema of today', () => {
    expect(codec.read(stored({ schemaVersion: 1, payload: '{"milligrams":8}' })).data).toEqual({ amount: 8, unit: 'mg' });
  });

  it.each([
    ['unreadable-event', { payload: '{"amount":' }],
    ['unreadable-event', { payload: '{"amount":-4711,"unit":"mg"}' }],
    ['unreadable-event', { schemaVersion: 1, payload: '{}' }],
    ['unknown-event-type', { type: 'DoseForgotten' }],
    ['unknown-event-version', { schemaVersion: 3 }],
    ['unknown-event-version', { schemaVersion: 0 }],
  ] as const)('is the fault %s, with the place and without the values, for %j', (code, change) => {
    const fault = faultOf(() => codec.read(stored(change)));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain('partition 3, sequence 1042');
    expect(fault.message).not.toContain('4711');
  });
});

describe('writing a new event', () => {
  it('gives the version and the exact text to store', () => {
    expect(codec.write({ type: 'DoseNoted', data: { amount: 16, unit: 'mg' } })).toEqual({
      schemaVersion: 2,
      payload: '{"amount":16,"unit":"mg"}',
    });
  });

  it('refuses a payload that breaks its schema, and a type that nobody defined', () => {
    expect(faultOf(() => codec.write({ type: 'DoseNoted', data: { amount: 0, unit: 'mg' } })).code).toBe('invalid-event');
    expect(faultOf(() => codec.write({ type: 'DoseForgotten', data: {} })).code).toBe('unknown-event-type');
  });
});

describe('the laws of a payload', () => {
  it('are checked when it is written, and not when what is stored is read', () => {
    const broken = { items: [1, 2], total: 4711 };
    const fault = faultOf(() => codec.write({ type: 'Scored', data: broken }));
    expect([fault.code, fault.message]).toEqual(['invalid-event', 'Scored breaks a law: the total is the sum of the items']);
    expect(codec.read(stored({ type: 'Scored', schemaVersion: 1, payload: JSON.stringify(broken) })).data).toEqual(broken);
  });

  it('can be asked for without writing', () => {
    expect(codec.flaw({ type: 'Scored', data: { items: [], total: 0 } })).toBeNull();
    expect(codec.flaw({ type: 'Scored', data: { items: [], total: 'none' } })).toContain('at /total');
  });
});

describe('a payload inside a payload', () => {
  const correction = (entry: object) => ({ ...EntryCorrected.example, ...entry });

  it('is brought to the schema of today by its own definition', () => {
    const told = correction({ entryVersion: 1, payload: { milligrams: 8 } });
    const read = codec.read(stored({ type: 'EntryCorrected', schemaVersion: 1, payload: JSON.stringify(told) }));
    expect(read.data).toEqual({ ...told, payload: { amount: 8, unit: 'mg' } });
  });

  it.each([
    ['unreadable-event', { payload: { amount: -4711, unit: 'mg' } }],
    ['unknown-event-type', { entryType: 'DoseForgotten' }],
    ['unknown-event-version', { entryVersion: 3 }],
  ] as const)('is the fault %s of the whole, with its place, for %j', (code, change) => {
    const payload = JSON.stringify(correction(change));
    const fault = faultOf(() => codec.read(stored({ type: 'EntryCorrected', schemaVersion: 1, payload })));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain('partition 3, sequence 1042');
    expect(fault.message).not.toContain('4711');
  });

  it('is checked when the whole is written, against the schema of today and its laws', () => {
    const flawOf = (change: object) => codec.flaw({ type: 'EntryCorrected', data: correction(change) });
    expect(flawOf({})).toBeNull();
    expect(flawOf({ payload: { amount: 0, unit: 'mg' } })).toContain('holds DoseNoted that breaks its schema at /amount');
    expect(flawOf({ entryVersion: 1 })).toBe("holds DoseNoted version 1, not today's");
    expect(flawOf({ entryType: 'Scored', entryVersion: 1, payload: { items: [1], total: 2 } })).toContain('the total is the sum');
  });
});

describe('making a codec', () => {
  it('needs an upcast from every older version, and one definition a type', () => {
    const withoutUpcast: EventDefinition = { ...DoseNoted, upcast: {} };
    expect(() => createCodec([withoutUpcast])).toThrow('DoseNoted has no upcast from version 1');
    expect(() => createCodec([DoseNoted, DoseNoted])).toThrow('Two event definitions are called DoseNoted');
  });
});

import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import fc from 'fast-check';
import { openEventLog } from '../event-log';
import { migrate } from '../schema/migrate';
import { all, appendTo, toyCodec, type ToyEvent } from '../specs/toy';
import { CommandIdReused, VersionConflict, type Append, type Appended, type EventLog } from '../types';

let database: TestDatabase;
let log: EventLog<ToyEvent>;
let other: EventLog<ToyEvent>;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: toyCodec, partitions: 3 });
  other = await openEventLog({ url: database.url, codec: toyCodec });
});

afterAll(async () => {
  await Promise.all([log.close(), other.close()]);
  await database.drop();
});

/** What someone tries: an append of so many events to a stream, this far off its version, under a new command id or one used before. */
const attempt = fc.record({
  stream: fc.integer({ min: 0, max: 3 }),
  off: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) }),
  count: fc.integer({ min: 0, max: 3 }),
  reuse: fc.option(fc.record({ which: fc.nat(), sameDigest: fc.boolean() }), { freq: 4 }),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

/** The simplest thing that behaves as the log should. */
class Model {
  readonly versions = new Map<string, number>();
  readonly accepted = new Map<string, { readonly digest: string; readonly count: number }>();

  constructor(readonly run: string) {}

  version(stream: string): number {
    return this.versions.get(stream) ?? 0;
  }

  append({ stream, off, count, reuse }: Attempt): Append<ToyEvent> {
    const streamId = `${this.run}-${stream}`;
    const ids = [...this.accepted.keys()];
    const used = reuse && ids.length > 0 ? ids[reuse.which % ids.length] : undefined;
    const append = appendTo(
      streamId,
      Math.max(0, this.version(streamId) + off),
      used === undefined ? { count } : { count, commandId: used },
    );
    return { ...append, digest: used !== undefined && reuse?.sameDigest === false ? 'another' : append.digest };
  }

  expect({ commandId, digest, streams }: Append<ToyEvent>): 'accepted' | 'repeated' | 'reused' | 'conflict' {
    const before = this.accepted.get(commandId);
    if (before) return before.digest === digest ? 'repeated' : 'reused';
    const touched = streams.filter(({ events }) => events.length > 0);
    return touched.every(({ streamId, expectedVersion }) => this.version(streamId) === expectedVersion) ? 'accepted' : 'conflict';
  }

  accept({ commandId, digest, streams }: Append<ToyEvent>): void {
    this.accepted.set(commandId, { digest, count: streams.reduce((sum, { events }) => sum + events.length, 0) });
    for (const { streamId, expectedVersion, events } of streams) {
      if (events.length > 0) this.versions.set(streamId, expectedVersion + events.length);
    }
  }
}

const happened = (result: PromiseSettledResult<Appended>): string => {
  if (result.status === 'fulfilled') return result.value.repeated ? 'repeated' : 'accepted';
  if (result.reason instanceof VersionConflict) return 'conflict';
  if (result.reason instanceof CommandIdReused) return 'reused';
  throw result.reason;
};

const settle = async (promise: Promise<Appended>): Promise<PromiseSettledResult<Appended>> => {
  const [result] = await Promise.allSettled([promise]);
  return result;
};

let runs = 0;
/** fast-check prints the seed of a run that fails; this prints that of every run. */
const seeded = (property: fc.IAsyncProperty<[Attempt[]]>, numRuns: number): Promise<void> => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`seed of ${expect.getState().currentTestName}: ${seed}\n`);
  return fc.assert(property, { seed, numRuns });
};

describe('the log, beside a model of it', () => {
  it('does the same, whatever is appended in whatever order', () =>
    seeded(
      fc.asyncProperty(fc.array(attempt, { maxLength: 25 }), async (attempts) => {
        const model = new Model(`model-${(runs += 1)}`);
        for (const [index, one] of attempts.entries()) {
          const append = model.append(one);
          const expected = model.expect(append);
          expect(happened(await settle((index % 2 === 0 ? log : other).append(append)))).toBe(expected);
          if (expected === 'accepted') model.accept(append);
        }
        await holdsExactly(model);
      }),
      40,
    ));

  it('lets some order explain what happened when many append at once', () =>
    seeded(
      fc.asyncProperty(fc.array(attempt, { minLength: 2, maxLength: 40 }), async (attempts) => {
        const model = new Model(`crowd-${(runs += 1)}`);
        for (let at = 0; at < attempts.length; at += 10) {
          const appends = attempts.slice(at, at + 10).map((one) => model.append(one));
          const before = new Map(model.versions);
          const results = await Promise.allSettled(appends.map((append, index) => (index % 2 === 0 ? log : other).append(append)));
          const made = appends.flatMap((append, index) => {
            const result = results[index];
            return result?.status === 'fulfilled' && !result.value.repeated ? [{ append, sequence: result.value.receipt.sequence }] : [];
          });
          // Sequences tell the order in which they were taken; a stream has all its events in one partition.
          for (const { append } of made.sort((a, b) => a.sequence - b.sequence)) {
            expect(model.expect(append)).toBe('accepted');
            model.accept(append);
          }
          for (const [index, append] of appends.entries()) {
            const result = results[index];
            if (result && happened(result) === 'conflict') expect(justified(append, before, model)).toBe(true);
          }
        }
        await holdsExactly(model);
      }),
      25,
    ));
});

/** A refusal is right when the stream was not at that version at some moment while it was tried. */
const justified = ({ streams }: Append<ToyEvent>, before: ReadonlyMap<string, number>, after: Model): boolean =>
  streams.some(
    ({ streamId, expectedVersion }) => (before.get(streamId) ?? 0) !== expectedVersion || after.version(streamId) !== expectedVersion,
  );

const holdsExactly = async (model: Model): Promise<void> => {
  const commands = new Map<string, number>();
  for (const [streamId, version] of model.versions) {
    const events = await all(log.readStream(streamId));
    expect(events.map((event) => event.streamVersion)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    for (const { commandId } of events) commands.set(commandId, (commands.get(commandId) ?? 0) + 1);
  }
  const answers = await log.answers([...model.accepted.keys()]);
  for (const [commandId, { digest, count }] of model.accepted) {
    expect(commands.get(commandId) ?? 0).toBe(count);
    expect(answers.get(commandId)).toMatchObject({ digest, receipt: { commandId } });
  }
};

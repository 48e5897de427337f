import { randomBytes } from 'node:crypto';
import { Writable, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Cursor, Feed } from '@throughline/feeds';
import type { StoredEvent } from '@throughline/kernel';
import { FeedStream, type FeedStreamOptions } from './feed-stream';

const feed: Feed = {
  feed: 'lab',
  client: 'c-1',
  purpose: 'TREAT',
  types: '*',
  sites: '*',
  startAfter: [0],
  delivery: 'pull',
  endpoint: null,
  cursorKey: randomBytes(32),
  createdAt: '2026-03-01T00:00:00.000Z',
  endedAt: null,
};

const eventAt = (sequence: number): StoredEvent => ({
  eventId: `event-${sequence}`,
  type: 'VisitAttended',
  schemaVersion: 1,
  streamId: 'episode-e-1',
  streamVersion: sequence,
  partition: 0,
  sequence,
  patientId: 'p-1',
  episodeId: 'e-1',
  siteId: 'site-1',
  actor: { id: 'n-1', role: 'nurse' },
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  recordedAt: '2026-03-02T09:31:00.000Z',
  policyVersionId: null,
  correlationId: 'c',
  causationId: null,
  commandId: 'k',
  traceparent: null,
  source: 'ui',
  part2: true,
  labels: [],
  corrects: null,
  payload: JSON.stringify({ text: 'x'.repeat(4_000) }),
});

/** A log that never ends, and how much of it was asked for. */
const endless = () => {
  const asked: number[] = [];
  const next: FeedStreamOptions['reading']['next'] = async (_reader, { positions: [after = 0] }, { events }) => {
    asked.push(events);
    await breathe();
    return {
      events: Array.from({ length: events }, (_, index) => eventAt(after + index + 1)),
      cursor: { positions: [after + events], turn: 0 },
      more: true,
      stopped: [],
      withheld: new Map(),
    };
  };
  const reading: FeedStreamOptions['reading'] = { next, grown: () => Promise.resolve(), reached: () => undefined };
  return { asked, reading };
};

const begin: Cursor = { positions: [0], turn: 0 };
const streamOf = ({ reading }: ReturnType<typeof endless>): FeedStream =>
  new FeedStream({
    reading,
    reader: { feed, way: 'stream', request: {} as never },
    cursor: begin,
    goesOn: () => Promise.resolve(),
    clusterId: 'c',
  });

/** A connection whose other end takes nothing until it is told to. */
const stuckAfter = (readable: Readable) => {
  let text = '';
  let release = (): void => undefined;
  const stuck = new Promise<void>((resolve) => (release = resolve));
  const connection = new Writable({
    write: (part: Buffer, _encoding, done) => {
      text += part.toString();
      void stuck.then(() => done());
    },
  });
  readable.pipe(connection);
  return { connection, release, text: () => text };
};

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await breathe();
};

describe('a feed as a stream', () => {
  it('holds two chunks at most for each of many readers who take nothing, whatever there is to read', async () => {
    const readers = Array.from({ length: 500 }, () => {
      const log = endless();
      const stream = streamOf(log);
      return { log, stream, ...stuckAfter(stream.readable) };
    });
    await turns(100);
    for (const { log, stream, connection } of readers) {
      expect(log.asked).toHaveLength(2);
      expect(stream.readable.readableLength + connection.writableLength).toBeLessThan(2 * 16 * 6_000);
      expect(stream.waited()).toBeGreaterThan(0);
      stream.readable.destroy();
    }
  });

  it('waits for nothing with a reader who takes all', async () => {
    const log = endless();
    const { readable } = streamOf(log);
    readable.resume();
    await turns(100);
    expect(log.asked.length).toBeGreaterThan(10);
    readable.destroy();
  });

  it('tells at its end why, and what to do, behind what was offered', async () => {
    const stream = streamOf(endless());
    const { connection, release, text } = stuckAfter(stream.readable);
    await turns(100);
    expect(stream.end('too-slow')).toBe(true);
    expect(stream.end('reopen')).toBe(false);
    release();
    await finished(connection);
    expect(text()).toMatch(/^retry: 2000\n\nid: /);
    expect(text()).toMatch(/event: end\ndata: \{"reason":"too-slow","next":"You took nothing for too long\..*\}\n\n$/);
  });
});

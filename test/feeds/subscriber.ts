import { fromMessage } from '@throughline/broker';
import { Fault, type EventSource, type Position, type StoredEvent } from '@throughline/kernel';

/** A feed over HTTP, as somebody elsewhere reads it: with the documents, and nothing of ours. */
export interface Subscriber {
  readonly address: string;
  readonly token: string;
  readonly feed: string;
  /** The log's, for taking events apart. */
  readonly clusterId: string;
}

/** What was read, and the cursor behind it. */
export interface Taken {
  readonly events: readonly StoredEvent[];
  readonly cursor: string;
  /** Where the feed says that the log lacks an event. */
  readonly stopped: Position | null;
}

type CloudEvent = Readonly<Record<string, unknown>>;

/** A CloudEvent in JSON as the event that it was made of. */
export const eventIn = (cloudEvent: CloudEvent, clusterId: string): StoredEvent => {
  const { data, datacontenttype, ...attributes } = cloudEvent;
  const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, Buffer.from(String(value))]));
  const message = { offset: '0', value: Buffer.from(JSON.stringify(data)), headers };
  const event = fromMessage(message, Number(cloudEvent['partition']), clusterId);
  if (!event || datacontenttype !== 'application/json') throw new Error('It is no event of this log');
  return event;
};

/** Asks for a page. */
export const askPage = (
  { address, token, feed }: Subscriber,
  query: Readonly<Record<string, string | number>>,
  signal?: AbortSignal,
): Promise<Response> =>
  fetch(
    `${address}/v1/feeds/${feed}/events?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString()}`,
    {
      headers: { authorization: `Bearer ${token}` },
      ...(signal ? { signal } : {}),
    },
  );

/** Reads pages for ever, waiting for what comes. */
export async function* readPages(
  subscriber: Subscriber,
  { after, limit, signal }: { readonly after?: string; readonly limit: number; readonly signal: AbortSignal },
): AsyncGenerator<Taken> {
  for (let cursor = after; !signal.aborted;) {
    const answer = await askPage(subscriber, { limit, wait: 5, ...(cursor === undefined ? {} : { after: cursor }) }, signal).catch(absent);
    if (!answer) return;
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    const events = ((await answer.json()) as readonly CloudEvent[]).map((one) => eventIn(one, subscriber.clusterId));
    cursor = answer.headers.get('feed-cursor') ?? '';
    const [partition, sequence] = answer.headers.get('feed-stopped')?.split(':').map(Number) ?? [];
    const stopped = partition === undefined || sequence === undefined ? null : { partition, sequence };
    if (events.length > 0 || stopped) yield { events, cursor, stopped };
  }
}

/** A frame of a stream of server-sent events. */
export interface Frame {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
}

/** The frames of a stream, until it ends. */
export async function* framesOf({ body }: Response): AsyncGenerator<Frame> {
  let text = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield frameIn(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
}

const frameIn = (text: string): Frame => {
  const fields = text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()] as const);
  const all = (name: string): readonly string[] => fields.filter(([field]) => field === name).map(([, value]) => value);
  return { event: all('event')[0] ?? 'message', id: all('id')[0] ?? null, data: all('data').join('\n') };
};

/** Opens a feed as a stream. */
export const openStream = ({ address, token, feed }: Subscriber, after?: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${address}/v1/feeds/${feed}/stream`, {
    headers: { authorization: `Bearer ${token}`, ...(after === undefined ? {} : { 'last-event-id': after }) },
    ...(signal ? { signal } : {}),
  });

/** Reads a stream, and the next one behind it when it ends, for ever. */
export async function* readStream(
  subscriber: Subscriber,
  { after, signal }: { readonly after?: string; readonly signal: AbortSignal },
): AsyncGenerator<Taken> {
  for (let cursor = after; !signal.aborted;) {
    const answer = await openStream(subscriber, cursor, signal).catch(absent);
    if (!answer) return;
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    try {
      for await (const { event, id, data } of framesOf(answer)) {
        if (event === 'stopped') yield { events: [], cursor: cursor ?? '', stopped: JSON.parse(data) as Position };
        if (id === null || data === '') continue;
        cursor = id;
        yield { events: [eventIn(JSON.parse(data) as CloudEvent, subscriber.clusterId)], cursor, stopped: null };
      }
    } catch (error) {
      if (!isCut(error)) throw error;
    }
  }
}

/** Whether a connection broke off: what fetch says of it, and of a request that was given up. Its errors are of another realm. */
const isCut = (error: unknown): boolean => ['AbortError', 'TypeError'].includes((error as { readonly name?: string }).name ?? '');

const absent = (): null => null;

/** A feed as an event source: each reader is a subscription of its own, which begins where it wants to begin. */
export const feedSource = (
  partitions: number,
  register: (from: string) => Promise<Subscriber>,
  read: (subscriber: Subscriber, limit: number, signal: AbortSignal) => AsyncIterable<Taken>,
): EventSource => ({
  partitions,
  follow: async function* (partition, after, { batchSize, signal }) {
    const subscriber = await register(`${partition}:${after}`);
    for await (const { events, stopped } of read(subscriber, batchSize, signal)) {
      const wanted = events.filter((event) => event.partition === partition);
      if (wanted.length > 0) yield wanted;
      if (signal.aborted) return;
      if (stopped?.partition === partition) throw new Fault('missing-event', 'The feed says so', stopped);
    }
  },
});

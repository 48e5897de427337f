import { pause } from '../pause';
import type { Transport } from '../transport';
import { advance, type Checkpoint, type FeedBatch, type FeedEvent, type Position } from './checkpoint';
import { frameReader, type Frame } from './frames';
import { readPages } from './pages';

/** The service says something every 15 seconds. A connection that is silent for longer has broken off without a word. */
const longestSilenceMs = 45_000;
const usualRetryMs = 2_000;

/** A feed as it happens; opened again wherever it breaks off. @throws ServiceProblem for a "no" that does not pass */
export async function* readStream(
  transport: Transport,
  feed: string,
  from: Checkpoint | null,
  signal?: AbortSignal,
): AsyncGenerator<FeedBatch> {
  let checkpoint = from;
  for (let retryMs = usualRetryMs; ;) {
    let ended: string | null = null;
    for await (const frames of framesOf(transport, feed, checkpoint, signal)) {
      retryMs = frames.findLast(({ retry }) => retry !== null)?.retry ?? retryMs;
      const batch = batchOf(checkpoint, frames);
      if (batch) ({ checkpoint } = batch);
      if (batch) yield batch;
      ended = frames.filter(({ event }) => event === 'end').map(reasonIn)[0] ?? ended;
    }
    // Why it is over is said by a page: it is answered with a problem.
    if (ended === 'feed-ended') for await (const page of readPages(transport, feed, checkpoint, atOnce(signal))) yield page;
    if (ended !== 'reopen' && ended !== 'stopping') await pause(retryMs, signal);
  }
}

const atOnce = (signal?: AbortSignal) => ({ limit: 1, ends: true, ...(signal ? { signal } : {}) });

const batchOf = (from: Checkpoint | null, frames: readonly Frame[]): FeedBatch | null => {
  const events = frames.flatMap(({ event, data }) => (event === 'message' && data !== '' ? [JSON.parse(data) as FeedEvent] : []));
  const stopped = frames.flatMap(({ event, data }) => (event === 'stopped' ? [JSON.parse(data) as Position] : []));
  const cursor = frames.findLast(({ id }) => id !== null)?.id ?? from?.cursor;
  if (cursor === undefined || (cursor === from?.cursor && stopped.length === 0)) return null;
  return { ...advance(from, events, cursor), stopped };
};

const reasonIn = ({ data }: Frame): string => (JSON.parse(data) as { readonly reason: string }).reason;

/** The messages of one connection, those together that came together. Ends when the connection does, however that comes about. */
async function* framesOf(
  transport: Transport,
  feed: string,
  from: Checkpoint | null,
  signal?: AbortSignal,
): AsyncGenerator<readonly Frame[]> {
  const silence = new AbortController();
  const watch = setTimeout(() => silence.abort(), longestSilenceMs);
  const { body } = await transport({
    ...{ method: 'GET', path: `/v1/feeds/${encodeURIComponent(feed)}/stream`, repeatable: true },
    ...(from ? { headers: { 'last-event-id': from.cursor } } : {}),
    ...{ attempts: Number.POSITIVE_INFINITY, timeoutMs: null },
    signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
  });
  const read = frameReader();
  try {
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      watch.refresh();
      const frames = read(text);
      if (frames.length > 0) yield frames;
    }
  } catch {
    // It broke off: the next one goes on behind the last cursor.
    signal?.throwIfAborted();
  } finally {
    clearTimeout(watch);
    silence.abort();
  }
}

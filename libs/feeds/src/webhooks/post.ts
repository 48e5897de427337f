import { request as requestInTheClear, Agent as AgentInTheClear, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent, request } from 'node:https';
import { types } from 'node:util';
import { FeedRefusal } from '../registry/feed';
import type { EndpointGuard } from './endpoint';

/** What an endpoint made of a webhook. `why` holds nothing of what was sent or answered. */
export type Answer =
  | { readonly kind: 'taken' }
  /** 410: it wants no more. */
  | { readonly kind: 'gone' }
  /** It answered, and said no: perhaps to this event alone. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It takes nothing now, whatever it is sent. `afterMs`: when it wants to be asked again, if it says so. */
  | { readonly kind: 'unreachable'; readonly why: string; readonly afterMs: number | null };

/** Sends webhooks. */
export interface Poster {
  readonly post: (
    endpoint: string,
    message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
    signal: AbortSignal,
  ) => Promise<Answer>;
  readonly close: () => void;
}

/** Answers that say something of the endpoint rather than of the event. Redirects are not followed: they are among them. */
const endpointWide: ReadonlySet<number> = new Set([401, 403, 404, 405, 407, 408, 421, 425, 426, 429, 502, 503, 504]);
const longestWaitMs = 3_600_000;

/** @param timeoutMs how long an endpoint may take to answer */
export const createPoster = (guard: EndpointGuard, timeoutMs: number): Poster => {
  const agents = { https: new Agent({ keepAlive: true }), http: new AgentInTheClear({ keepAlive: true }) };

  const send = (url: URL, options: RequestOptions, body: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const secure = url.protocol === 'https:';
      const call = secure ? request(url, { ...options, agent: agents.https }) : requestInTheClear(url, { ...options, agent: agents.http });
      call.setTimeout(timeoutMs, () => call.destroy(new NoAnswer(`no answer within ${timeoutMs} ms`)));
      call.once('error', reject);
      call.once('response', (response) => {
        // What it says beside the status is of no interest; an endless answer is cut by the time limit.
        response.resume();
        response.once('error', reject);
        response.once('end', () => resolve(answerOf(response)));
      });
      call.end(body);
    });

  return {
    post: async (endpoint, { headers, body }, signal) => {
      try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(2 * timeoutMs)]);
        const options = {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          lookup: guard.lookup,
          signal: limit,
        };
        return await send(guard.check(endpoint), options, body);
      } catch (error) {
        return { kind: 'unreachable', why: described(error), afterMs: null };
      }
    },
    close: () => {
      agents.https.destroy();
      agents.http.destroy();
    },
  };
};

class NoAnswer extends Error {}

const answerOf = ({ statusCode = 0, headers }: IncomingMessage): Answer => {
  if (statusCode >= 200 && statusCode < 300) return { kind: 'taken' };
  if (statusCode === 410) return { kind: 'gone' };
  const why = `it answers ${statusCode}`;
  if (statusCode >= 400 && !endpointWide.has(statusCode)) return { kind: 'refused', why };
  return { kind: 'unreachable', why, afterMs: millisecondsIn(headers['retry-after']) };
};

const millisecondsIn = (retryAfter: string | undefined): number | null =>
  retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? Math.min(Number(retryAfter) * 1_000, longestWaitMs) : null;

/** Codes and our own words: messages of the libraries may quote what was sent. */
const described = (error: unknown): string => {
  if (error instanceof FeedRefusal || error instanceof NoAnswer) return error.message;
  const { code, name } = types.isNativeError(error) ? (error as NodeJS.ErrnoException) : { code: undefined, name: 'unknown' };
  return `it cannot be reached (${code ?? name})`;
};

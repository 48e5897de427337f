import { pause } from './pause';
import { problemIn, ServiceProblem, ServiceUnreachable } from './problem';

export interface ClientOptions {
  /** `https://throughline.example`, without a path. */
  readonly address: string;
  /** The token of a request, asked for at each attempt so that it may be renewed; none for what is open to everybody. */
  readonly token?: () => string | Promise<string>;
  /** How often a request is sent at most that may be sent again; 5 unless given. */
  readonly attempts?: number;
  /** How long an attempt may take, in milliseconds; null: as long as it takes. 60,000 unless given. */
  readonly timeoutMs?: number | null;
  /** In place of the platform's own. */
  readonly fetch?: typeof fetch;
}

/** A request as it is sent. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From `/v1/` on, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Whether it does no harm to send it again when no answer came. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
  /** In place of the client's. Infinity: until the signal aborts. */
  readonly attempts?: number;
  /** In place of the client's; null for an answer that does not end. */
  readonly timeoutMs?: number | null;
}

/**
 * Sends requests. What may be sent again is, after a pause that grows or that the service asks for.
 *
 * @throws ServiceProblem when the service says no, ServiceUnreachable when it does not answer, the signal's reason when that aborts
 */
export type Transport = (request: Sent) => Promise<Response>;

const usualAttempts = 5;
const usualTimeoutMs = 60_000;

export const createTransport = (options: ClientOptions): Transport => {
  const address = options.address.replace(/\/+$/, '');
  const send = options.fetch ?? fetch;

  const attempt = async ({ method, path, headers = {}, body, signal, timeoutMs = options.timeoutMs ?? usualTimeoutMs }: Sent) => {
    const token = await options.token?.();
    const limits = [...(signal ? [signal] : []), ...(timeoutMs === null ? [] : [AbortSignal.timeout(timeoutMs)])];
    const answer = await send(`${address}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(limits.length > 0 ? { signal: AbortSignal.any(limits) } : {}),
    }).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw new ServiceUnreachable(`${address} does not answer`, { cause: error });
    });
    if (answer.ok) return answer;
    throw new Refused(await problemIn(answer), secondsIn(answer.headers.get('retry-after')));
  };

  return async (request) => {
    const most = request.repeatable ? (request.attempts ?? options.attempts ?? usualAttempts) : 1;
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await attempt(request);
      } catch (error) {
        const why = error instanceof Refused ? error.problem : error;
        if (attempts >= most || !passes(why)) throw why;
        await pause(pauseMs(attempts, error instanceof Refused ? error.retryAfter : null), request.signal);
      }
    }
  };
};

/** A "no", and how many seconds the service wants to be left alone. */
class Refused extends Error {
  constructor(
    readonly problem: ServiceProblem,
    readonly retryAfter: number | null,
  ) {
    super(problem.message);
  }
}

const later: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** Whether the same request may get another answer in a while. A conflict of versions is a race that was lost: nothing was done. */
const passes = (error: unknown): boolean =>
  error instanceof ServiceProblem ? later.has(error.status) || error.code === 'version-conflict' : error instanceof ServiceUnreachable;

const firstPauseMs = 250;
const longestPauseMs = 30_000;

/** Doubles, and differs between clients: those who lost the service together do not come back together. */
const pauseMs = (attempts: number, retryAfter: number | null): number => {
  if (retryAfter !== null) return Math.min(retryAfter * 1_000, longestPauseMs);
  const longest = Math.min(firstPauseMs * 2 ** Math.min(attempts, 10), longestPauseMs);
  return longest * (0.5 + Math.random() / 2);
};

const secondsIn = (retryAfter: string | null): number | null =>
  retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;

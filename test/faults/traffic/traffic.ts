import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '@throughline/kernel';
import { chanceOf } from '@throughline/testing';
import { asLine, type Acknowledged } from '../checker/acknowledged';
import { adoptPolicy, treatment, type CommandOrder } from './treatment';

export interface TrafficOptions {
  /** Where the api is now; it may come back elsewhere. */
  readonly address: () => string;
  readonly token: (role: Role) => string;
  /** Every acknowledgement is appended here before its client goes on. */
  readonly acknowledged: string;
  readonly seed: number;
  /** How many clients send at once. */
  readonly clients: number;
  /** How long a client rests between commands at most, in milliseconds. */
  readonly restMs: number;
}

/** Clients who send one command after another, each until it is acknowledged, whatever happens to the service. */
export interface Traffic {
  /** How many commands have been acknowledged. */
  readonly acknowledged: () => number;
  /** How often a command had to be sent again. */
  readonly repeats: () => number;
  /** What was answered that no client should be answered, ever: such as a refusal of a sound command. */
  readonly troubles: readonly string[];
  /** Waits until the commands under way are acknowledged; no new ones are sent until `resume`. @throws Error when that takes a minute */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Ends for good, without waiting for acknowledgements. */
  readonly stop: () => Promise<void>;
}

const pauseWithinMs = 60_000;
const answerWithinMs = 10_000;

export const startTraffic = async (options: TrafficOptions): Promise<Traffic> => {
  const { seed, clients, restMs } = options;
  const counts = { acknowledged: 0, repeats: 0 };
  const troubles: string[] = [];
  const gate = openGate();

  /** Sends a command under one key until it is acknowledged. */
  const settle = async (order: CommandOrder): Promise<void> => {
    const key = randomUUID();
    for (let attempt = 0; !gate.ended(); attempt += 1) {
      const answer = await send(options, order, key);
      if (answer.kind === 'acknowledged') {
        appendFileSync(options.acknowledged, asLine(answer.receipt));
        counts.acknowledged += 1;
        return;
      }
      if (answer.kind === 'refused') {
        troubles.push(`${order.path} was answered with ${answer.said}`);
        return;
      }
      counts.repeats += 1;
      await sleep(Math.min(50 * 2 ** attempt, 500));
    }
  };

  const client = async (number: number): Promise<void> => {
    const chance = chanceOf(seed * 1_000 + number);
    for (let patient = 0; !gate.ended(); patient += 1) {
      for (const order of treatment(chance, `${seed}-${number}-${patient}`)) {
        await gate.pass(() => settle(order));
        if (gate.ended()) return;
        await sleep(chance.draw() * restMs);
      }
    }
  };

  await settle(adoptPolicy);
  const running = Array.from({ length: clients }, (_, number) => client(number));
  return {
    acknowledged: () => counts.acknowledged,
    repeats: () => counts.repeats,
    troubles,
    pause: gate.close,
    resume: gate.open,
    stop: async () => {
      gate.end();
      await Promise.all(running);
    },
  };
};

type Sent =
  | { readonly kind: 'acknowledged'; readonly receipt: Acknowledged }
  /** No answer, or "try again later": it may have been done. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly said: string };

const send = async ({ address, token }: TrafficOptions, { path, as, body }: CommandOrder, key: string): Promise<Sent> => {
  try {
    const response = await fetch(`${address()}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token(as)}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const text = await response.text();
    if (response.status === 201) return { kind: 'acknowledged', receipt: { ...(JSON.parse(text) as Acknowledged), commandId: key } };
    if (response.status === 503 || response.status === 429) return { kind: 'unknown' };
    return { kind: 'refused', said: `${response.status} ${text.slice(0, 300)}` };
  } catch {
    return { kind: 'unknown' };
  }
};

/** Lets clients through, or holds them back. */
interface Gate {
  /** Does the work when the gate is open; a gate that is closed meanwhile waits for it. */
  readonly pass: (work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly open: () => void;
  readonly end: () => void;
  readonly ended: () => boolean;
}

const openGate = (): Gate => {
  let state: 'open' | 'closed' | 'ended' = 'open';
  let inside = 0;
  const look = 10;
  return {
    pass: async (work) => {
      while (state === 'closed') await sleep(look);
      if (state === 'ended') return;
      inside += 1;
      await work().finally(() => (inside -= 1));
    },
    close: async () => {
      state = 'closed';
      for (let waited = 0; inside > 0; waited += look) {
        if (waited > pauseWithinMs) throw new Error(`${inside} commands were not acknowledged within ${pauseWithinMs / 1000} s`);
        await sleep(look);
      }
    },
    open: () => (state = 'open'),
    end: () => (state = 'ended'),
    ended: () => state === 'ended',
  };
};

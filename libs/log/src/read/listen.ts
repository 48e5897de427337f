import { Client, type ClientConfig } from 'pg';

/** The channel of `append_events`. */
const channel = 'throughline_log';
const reconnectAfterMs = 500;

export interface Subscriptions {
  readonly add: (listener: (partitions: readonly number[]) => void) => () => void;
  readonly close: () => Promise<void>;
}

/**
 * One connection that listens for appends, from the first listener on. When it is lost it is made again, and every listener is then
 * woken for all partitions, because notifications of the time between are gone.
 */
export const createSubscriptions = (config: ClientConfig, partitions: number): Subscriptions => {
  const listeners = new Set<(partitions: readonly number[]) => void>();
  const all = Array.from({ length: partitions }, (_, partition) => partition);
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const wake = (moved: readonly number[]): void => {
    for (const listener of listeners) listener(moved);
  };

  const connect = async (): Promise<void> => {
    const mine = new Client({ ...config, application_name: 'throughline-listen' });
    client = mine;
    mine.on('notification', ({ payload }) => wake(payload ? payload.split(',').map(Number) : all));
    mine.on('error', () => lost(mine));
    mine.on('end', () => lost(mine));
    try {
      await mine.connect();
      await mine.query(`listen ${channel}`);
      wake(all);
    } catch {
      lost(mine);
    }
  };

  const lost = (gone: Client): void => {
    if (client !== gone) return;
    client = null;
    void gone.end().catch(() => undefined);
    if (!closed) timer = setTimeout(() => void connect(), reconnectAfterMs);
  };

  return {
    add: (listener) => {
      listeners.add(listener);
      if (!client && !timer && !closed) void connect();
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      listeners.clear();
      await client?.end().catch(() => undefined);
    },
  };
};

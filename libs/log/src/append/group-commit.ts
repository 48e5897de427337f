import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { AppendUnsettled, type Appended } from '../types';
import type { EncodedAppend } from './encode';
import { failureKind, forAppender, sqlStateOf } from './failure';
import { createKnownVersions } from './known-versions';
import { flushed, type AppendObserver } from './measurement';
import { screen } from './screen';
import { sendFlush } from './statement';
import { admit, type FlushBounds, type Unit } from './unit';

export interface GroupCommitOptions extends FlushBounds {
  readonly pool: Pool;
  readonly clock: Clock;
  /** How long an append waits for a database that went away, in milliseconds. */
  readonly patienceMs: number;
  readonly observe?: AppendObserver;
}

/** How many streams' versions are remembered at least. */
const knownStreams = 20_000;

export interface GroupCommit {
  /** @param appends of one partition; all of them or none */
  readonly append: (appends: readonly EncodedAppend[]) => Promise<readonly Appended[]>;
  /** Resolves when nothing is waiting or under way; refuses new appends. */
  readonly close: () => Promise<void>;
}

/** A unit that is refused alone this often, though the log says nothing against it, gets the database's error. */
const refusalsBeforeError = 6;

/**
 * Appends wait for the flush in flight and then go together, as one call and one commit. A flush succeeds whole or not at all; when it
 * does not, what the log says decides about each append, and the rest go again.
 */
export const createGroupCommit = (options: GroupCommitOptions): GroupCommit => {
  const queue: Unit[] = [];
  const known = createKnownVersions(knownStreams);
  let connection: PoolClient | null = null;
  let running: Promise<void> | null = null;
  let closed = false;

  const append: GroupCommit['append'] = (appends) =>
    new Promise((resolve, reject) => {
      if (closed) throw new Error('The log is closed');
      queue.push(newUnit(appends, performance.now() + options.patienceMs, resolve, reject));
      running ??= run();
    });

  const run = async (): Promise<void> => {
    // Let those who are about to append in this turn of the event loop join.
    await turn();
    while (queue.length > 0) {
      await flushOnce();
      await turn();
    }
    running = null;
  };

  const flushOnce = async (): Promise<void> => {
    const { batch, clashing } = admit(queue, options);
    const suspects = [...(await commit(batch)), ...clashing];
    if (suspects.length > 0) queue.unshift(...(await settle(suspects)));
  };

  /** @returns the units about which the log has to be asked */
  const commit = async (batch: readonly Unit[]): Promise<readonly Unit[]> => {
    let client: PoolClient;
    try {
      client = await connected();
    } catch (error) {
      return outage(batch, error);
    }
    const began = performance.now();
    try {
      const answers = await sendFlush(client, batch, known, options.clock());
      options.observe?.(flushed(batch, performance.now() - began));
      for (const [index, unit] of batch.entries()) unit.resolve(answers[index] ?? []);
      return [];
    } catch (error) {
      options.observe?.({ kind: 'flush-failed', reason: failureKind(error), ms: performance.now() - began, sqlState: sqlStateOf(error) });
      return afterFailure(batch, error);
    }
  };

  const afterFailure = async (batch: readonly Unit[], error: unknown): Promise<readonly Unit[]> => {
    switch (failureKind(error)) {
      case 'refused':
        for (const unit of batch) unit.refusals += 1;
        return batch.filter((unit) => !givenUp(unit, error));
      case 'busy':
        return outage(batch, error);
      case 'unknown':
        disconnect();
        for (const unit of batch) unit.unknownFate = true;
        return outage(batch, error);
      case 'failed':
        for (const unit of batch) fail(unit, forAppender(error));
        return [];
    }
  };

  const settle = async (suspects: readonly Unit[]): Promise<readonly Unit[]> => {
    for (let open = suspects; open.length > 0;) {
      try {
        return await screen(await connected(), open, options.observe);
      } catch (error) {
        if (failureKind(error) !== 'unknown') {
          for (const unit of open) fail(unit, error);
          return [];
        }
        disconnect();
        open = await outage(open, error);
      }
    }
    return [];
  };

  const connected = async (): Promise<PoolClient> => {
    if (connection) return connection;
    const client = await options.pool.connect();
    // A connection that is lost while nothing is under way is not found out by a failing flush.
    client.on('error', () => {
      if (connection === client) disconnect();
    });
    connection = client;
    return client;
  };

  const disconnect = (): void => {
    connection?.release(true);
    connection = null;
    known.clear();
  };

  const close = async (): Promise<void> => {
    closed = true;
    await running;
    connection?.release();
    connection = null;
  };

  return { append, close };
};

const newUnit = (appends: readonly EncodedAppend[], deadline: number, resolve: Unit['resolve'], reject: Unit['reject']): Unit => ({
  appends,
  partition: appends[0]?.partition ?? 0,
  rows: appends.reduce((sum, append) => sum + append.events.length + 1, 0),
  bytes: appends.reduce((sum, append) => sum + append.bytes, 0),
  resolve,
  reject,
  deadline,
  refusals: 0,
  unknownFate: false,
});

const givenUp = (unit: Unit, error: unknown): boolean => {
  if (unit.refusals < refusalsBeforeError) return false;
  fail(unit, error);
  return true;
};

/** What may have been committed after all is never reported as a plain failure. */
const fail = (unit: Unit, error: unknown): void => {
  unit.reject(unit.unknownFate ? new AppendUnsettled('The database went away during the append', { cause: error }) : error);
};

const pauseMs = 50;

/** The database is away: tells those whose patience is at an end, and gives the others back after a pause. */
const outage = async (units: readonly Unit[], error: unknown): Promise<readonly Unit[]> => {
  const now = performance.now();
  const patient = units.filter((unit) => unit.deadline > now);
  for (const unit of units) if (unit.deadline <= now) fail(unit, error);
  if (patient.length > 0) await sleep(pauseMs);
  return patient;
};

import type { AnyEvent, Clock, Codec } from '@throughline/kernel';
import { Pool, type ClientConfig } from 'pg';
import { encodeAppend, isPlain } from './append/encode';
import { createGroupCommit } from './append/group-commit';
import type { AppendObserver } from './append/measurement';
import { gateOf } from './gate';
import { readAnswers } from './read/answers';
import { coalesce } from './read/coalesce';
import { createSubscriptions } from './read/listen';
import { eventsAt, partitionPage, readHeads, streamPage, streamRows, streamsOfPatient, type Rows } from './read/pages';
import { subjectsIn } from './read/subjects';
import { establishGenesis } from './schema/genesis';
import type { Answer, EventLog, TailRequest } from './types';

export interface EventLogOptions<Event extends AnyEvent> {
  /** The PostgreSQL database, already migrated (`migrate`). Give this or a pool. */
  readonly url?: string;
  /** Connections to use; they stay the caller's to end. One is kept for appends and one more is opened to listen. */
  readonly pool?: Pool;
  readonly codec: Codec<Event>;
  /** The number of partitions that the log must have; by default what it has, or 8 for a new one. */
  readonly partitions?: number;
  /** Tells when events are recorded. Default: the system clock. */
  readonly clock?: Clock;
  /** How many connections to open at most, with `url`. Default 8. */
  readonly connections?: number;
  /** How many flushes may be under way, each for its share of the partitions, on a connection of its own. Default 2. */
  readonly flushesAtOnce?: number;
  /** How long an append waits for a database that went away before it is refused, in milliseconds. Default 10,000. */
  readonly patienceMs?: number;
  /** Told about each flush and each refused append. */
  readonly observe?: AppendObserver;
}

/** A flush takes no more than this: it bounds memory and how long a partition is locked. */
const flushBounds = { maxRows: 2_000, maxBytes: 4_000_000 };
/** Events in a page of a partition or a stream. */
const pageSize = 500;
/** Look-ups that share a round trip at most. */
const togetherAtMost = 128;

/**
 * Opens the log, creating its genesis the first time.
 *
 * @throws Fault `wrong-genesis` when it was created with another number of partitions
 */
export const openEventLog = async <Event extends AnyEvent>(options: EventLogOptions<Event>): Promise<EventLog<Event>> => {
  const pool = options.pool ?? ownPool(options);
  // A connection may be made and cut in one packet, before whoever asked for it can listen: an error nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    const genesis = await establishGenesis(pool, options.partitions);
    return logOver(pool, options, genesis);
  } catch (error) {
    if (!options.pool) await pool.end();
    throw error;
  }
};

const ownPool = (options: { readonly url?: string; readonly connections?: number }): Pool => {
  if (!options.url) throw new Error('openEventLog needs a url or a pool');
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections ?? 8,
    application_name: 'throughline-log',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    // Every question goes through an index; a plan that is kept from the days when the tables were small would read them whole.
    options: '-c enable_seqscan=off',
  });
  // A lost idle connection is replaced when the next one is needed.
  pool.on('error', () => undefined);
  return pool;
};

/** pg-pool hides the password from enumeration. */
const clientConfig = ({ options }: Pool): ClientConfig => ({
  ...options,
  ...(options.password === undefined ? {} : { password: options.password }),
});

const logOver = <Event extends AnyEvent>(
  pool: Pool,
  options: EventLogOptions<Event>,
  genesis: { readonly partitions: number; readonly clusterId: string },
): EventLog<Event> => {
  const { codec } = options;
  const commits = Array.from({ length: options.flushesAtOnce ?? 2 }, () =>
    createGroupCommit({
      pool,
      clock: options.clock ?? Date.now,
      patienceMs: options.patienceMs ?? 10_000,
      ...(options.observe ? { observe: options.observe } : {}),
      ...flushBounds,
    }),
  );

  const appendAll: EventLog<Event>['appendAll'] = async (appends) => {
    const encoded = appends.map((append) => encodeAppend(append, codec, genesis.partitions));
    const [first] = encoded;
    if (!first) return [];
    if (encoded.some(({ partition }) => partition !== first.partition)) throw new Error('Appends made together belong to one partition');
    const lane = commits[first.partition % commits.length];
    if (!lane) throw new Error('There is nobody to commit');
    return lane.append(encoded);
  };
  const subscriptions = createSubscriptions(clientConfig(pool), genesis.partitions);

  const rowsOf = coalesce<readonly TailRequest[], readonly Rows[]>(async (requests) => {
    const pages = await streamRows(pool, requests.flat(), pageSize);
    let taken = 0;
    return requests.map(({ length }) => pages.slice(taken, (taken += length)));
  }, togetherAtMost);

  /** Decodes after the shared round trip, so that an unreadable event is the fault of its own readers only. */
  const readTails: EventLog<Event>['readTails'] = async (requests) => {
    const plain = requests.map(askable);
    const pages = await rowsOf(plain);
    return plain.map((request, index) => {
      const rows = pages[index] ?? [];
      return { events: streamPage(request, rows).map(codec.read), complete: rows.length < pageSize };
    });
  };

  const answersOf = coalesce<readonly string[], ReadonlyMap<string, Answer>>(async (requests) => {
    const found = await readAnswers(pool, requests.flat().filter(isPlain));
    return requests.map(() => found);
  }, togetherAtMost);

  const readStored: EventLog<Event>['readStored'] = (partition, { after, limit }) => partitionPage(pool, partition, after, limit);

  const readStoredStreams: EventLog<Event>['readStoredStreams'] = async (requests, limit) => {
    const plain = requests.map(askable);
    const pages = await streamRows(pool, plain, limit);
    return plain.map((request, index) => streamPage(request, pages[index] ?? []));
  };

  async function* readPartition(partition: number, { after = 0, limit = Infinity }: { after?: number; limit?: number } = {}) {
    for (let last = after, left = limit; left > 0;) {
      const page = await readStored(partition, { after: last, limit: Math.min(pageSize, left) });
      for (const stored of page) yield codec.read(stored);
      if (page.length < pageSize) return;
      last += page.length;
      left -= page.length;
    }
  }

  async function* readStream(streamId: string, { after = 0 }: { after?: number } = {}) {
    for (let last = after; ;) {
      const [page = []] = await readStoredStreams([{ streamId, after: last }], pageSize);
      for (const stored of page) yield codec.read(stored);
      if (page.length < pageSize) return;
      last += page.length;
    }
  }

  return {
    partitions: genesis.partitions,
    clusterId: genesis.clusterId,
    gate: gateOf(pool, genesis.clusterId),
    definitions: codec.definitions,
    append: async (append) => {
      const [appended] = await appendAll([append]);
      if (!appended) throw new Error('An append was not answered');
      return appended;
    },
    appendAll,
    readStream,
    readPartition,
    readStored,
    readStoredStreams,
    readAt: (partition, sequences) => eventsAt(pool, partition, sequences),
    streamsOf: async (patientId) => (isPlain(patientId) ? streamsOfPatient(pool, patientId) : []),
    readSubjects: subjectsIn(clientConfig(pool)),
    heads: () => readHeads(pool),
    readTails,
    answers: (commandIds) => answersOf(commandIds),
    onAppended: subscriptions.add,
    close: async () => {
      await Promise.all(commits.map((lane) => lane.close()));
      await subscriptions.close();
      if (!options.pool) await pool.end();
    },
  };
};

/** Stands for a stream id that no stream can have. */
const nowhere: TailRequest = { streamId: ' ', after: 2_147_483_647 };

const askable = (request: TailRequest): TailRequest => (isPlain(request.streamId) ? request : nowhere);

import type { Pool, PoolClient } from 'pg';
import type { AnyEvent, Codec, ReadSubjects, SubjectEvents } from '@throughline/kernel';
import { discardedEvents } from '../bookkeeping/discards';
import { isRefusal } from '../live/failures';
import { transactStepwise } from '../live/transaction';
import { acceptSubjects } from './accept-subjects';
import { filledBuild, keysTable, type BuildToFill, type FilledBuild } from './filled-build';
import { foldSubject, type SubjectText } from './fold-subject';
import { inParallel } from './in-parallel';
import { beginMarks, moveMarks, readMarks, type Heads, type Mark } from './marks';
import { RebuildFailure } from './rebuild-failure';
import { writeSubjects } from './write-chunk';

export interface FillOptions<Event extends AnyEvent> {
  /** Without `pipeline`, which COPY does not go with. Connections that are held: `parallel`, each for one chunk at a time. */
  readonly pool: Pool;
  /** Filled together: each event is read and decoded once for all of them. */
  readonly builds: readonly BuildToFill<Event>[];
  readonly codec: Codec<Event>;
  /** Of the log, or of a table into which a topic was staged. */
  readonly readSubjects: ReadSubjects;
  /** Asked when a build is filled for the first time; it is then filled up to there, however often it is begun again. */
  readonly heads: Heads;
  /** These partitions and no others, which somebody else fills; the filling was begun (`beginFilling`). Default: all. */
  readonly only?: readonly number[];
  /** So many partitions at once. Default 2. */
  readonly parallel?: number;
  /** Characters of rows in one transaction, about. Default 8 Mi. A subject is never divided. */
  readonly chunkSize?: number;
  /** Awaited after each chunk: whoever is to yield to others waits here. */
  readonly pace?: () => Promise<void>;
  /** Told after each chunk. Must not throw. */
  readonly progress?: (progress: FillProgress) => void;
  readonly signal?: AbortSignal;
}

/** How far a partition is, for all builds that are filled together. */
export interface FillProgress {
  readonly phase: 'filling';
  readonly partition: number;
  readonly subjects: number;
  readonly events: number;
  readonly ofEvents: number;
  /** Of payloads, in characters. */
  readonly bytes: number;
  /** An estimate: as if the events to come were as long as those that came. */
  readonly ofBytes: number;
}

/**
 * Fills builds with all that the log holds up to the horizon: every key is folded once, and its rows are copied into tables without indexes,
 * many subjects in one transaction together with the mark of how far it came. Killed or failed at any point, it goes on there when it is
 * called again. What cannot be taken in is parked with its key as live projectors do. Then come `finishBuilds`.
 *
 * Memory: for each partition at work a chunk, the largest subject, and two pages of events.
 *
 * @throws RebuildFailure when a build was dropped, is filled by somebody else as well, or has a key in two subjects; ProjectionFailure for a
 * fault of a projection that is no single event's; the signal's reason; any error of the connection or the database: to be called again
 */
export const fillBuilds = async <Event extends AnyEvent>(options: FillOptions<Event>): Promise<void> => {
  const { pool, builds, only, parallel = 2, signal } = options;
  const marks = only ? await begunMarks(options) : await beginFilling(options);
  const filled = await Promise.all(builds.map(async (one) => filledBuild(one, await discardedEvents(pool, one.definition.name))));
  const wanted = only ? marks.filter(({ partition }) => only.includes(partition)) : marks;
  await inParallel(alike(wanted), parallel, signal, async (together, stopping) => {
    const among = together.map(({ build }) => build);
    const [mark] = together;
    const ofMark = filled.filter(({ projection }) => among.includes(projection.build));
    if (mark) await fillPartition({ ...options, signal: stopping }, ofMark, mark);
  });
};

/**
 * Writes down up to where builds are filled, unless it was begun before. With it several threads or processes may fill them at once, each its
 * own partitions (`only`).
 *
 * @returns what is left to fill
 */
export const beginFilling = async <Event extends AnyEvent>({
  pool,
  builds,
  heads,
}: Pick<FillOptions<Event>, 'pool' | 'builds' | 'heads'>): Promise<readonly Mark[]> => {
  const marks = await beginMarks(
    pool,
    builds.map(({ build }) => build),
    heads,
  );
  for (const { definition, build } of builds)
    await pool.query(`create table if not exists ${keysTable(definition, build)} (key text not null)`);
  return marks.filter(({ done }) => !done);
};

/** @throws RebuildFailure when the filling of one of them was not begun */
const begunMarks = async <Event extends AnyEvent>({ pool, builds }: FillOptions<Event>): Promise<readonly Mark[]> => {
  const marks = await readMarks(
    pool,
    builds.map(({ build }) => build),
  );
  if (builds.some(({ build }) => marks.every((mark) => mark.build !== build)))
    throw new RebuildFailure('A build that is being filled was dropped');
  return marks.filter(({ done }) => !done);
};

/** Marks of several builds that go on at the same place, and so together; most often those of all builds. */
const alike = (marks: readonly Mark[]): readonly (readonly Mark[])[] => {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const place = JSON.stringify([mark.partition, mark.horizon, mark.subject]);
    groups.set(place, [...(groups.get(place) ?? []), mark]);
  }
  return [...groups.values()];
};

type Filling<Event extends AnyEvent> = FillOptions<Event> & { readonly signal: AbortSignal };

const fillPartition = async <Event extends AnyEvent>(
  options: Filling<Event>,
  builds: readonly FilledBuild<Event>[],
  from: Mark,
): Promise<void> => {
  const { codec, readSubjects, chunkSize = 8 * 1024 * 1024, pace, progress, signal } = options;
  const { partition, horizon, subject } = from;
  let mark = from;
  let chunk: SubjectText[] = [];
  let size = 0;

  const write = async (done: boolean): Promise<void> => {
    const next = { ...after(mark, chunk), done };
    await writeChunk(options, builds, chunk, mark, next);
    [mark, chunk, size] = [next, [], 0];
    progress?.(progressOf(mark));
    await pace?.();
    signal.throwIfAborted();
  };
  for await (const found of readSubjects(partition, { through: horizon, ...(subject !== null && { after: subject }), signal })) {
    const folded = foldSubject(builds, found, codec);
    chunk.push(folded);
    size += folded.size;
    if (size >= chunkSize) await write(false);
  }
  await write(true);
};

const after = (mark: Mark, chunk: readonly SubjectText[]): Mark => ({
  ...mark,
  subject: chunk.at(-1)?.subject ?? mark.subject,
  subjects: mark.subjects + chunk.length,
  events: chunk.reduce((sum, { events }) => sum + events, mark.events),
  bytes: chunk.reduce((sum, { bytes }) => sum + bytes, mark.bytes),
});

const progressOf = ({ partition, subjects, events, bytes, horizon }: Mark): FillProgress => ({
  phase: 'filling',
  partition,
  subjects,
  events,
  ofEvents: horizon,
  bytes,
  ofBytes: events === 0 ? 0 : Math.round((bytes / events) * horizon),
});

/** The marks move first: whoever fills the same build as well waits there, and then finds them elsewhere. */
const writeChunk = async <Event extends AnyEvent>(
  { pool, codec, readSubjects, signal }: Filling<Event>,
  builds: readonly FilledBuild<Event>[],
  chunk: readonly SubjectText[],
  from: Mark,
  to: Mark,
): Promise<void> => {
  const marked = builds.map(({ projection }) => projection.build);
  const transaction = (write: (client: PoolClient) => Promise<boolean>): Promise<boolean> =>
    transactStepwise(pool, async (client) => {
      // What is lost when PostgreSQL dies are the last chunks whole, with their marks.
      await client.query('set local synchronous_commit = off');
      await moveMarks(client, marked, from, to);
      return write(client);
    });
  try {
    await transaction((client) => writeSubjects(client, builds, chunk).then(() => true));
    return;
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const known = new Map<string, SubjectEvents>();
  const accept = async (): Promise<ReadonlySet<string>> => {
    const lacking = new Set<string>();
    await transaction(async (client) => {
      await acceptSubjects({ client, builds, codec, known, lacking }, chunk);
      return lacking.size === 0;
    });
    return lacking;
  };
  // Read between two transactions: it may take longer than one may sit idle.
  const only = [...(await accept())];
  for await (const found of readSubjects(from.partition, { through: from.horizon, only, signal })) known.set(found.subject, found);
  if ((await accept()).size > 0) throw new Error('A subject that was read a moment ago is not there any more');
};

import type { Pool } from 'pg';
import { Fault, nextEvents, type AnyEvent, type EventSource, type StoredEvent } from '@throughline/kernel';
import { transactStepwise } from '../live/transaction';
import { copiedText } from './copy-text';
import { stagingTable, type BuildToFill } from './filled-build';
import { inParallel } from './in-parallel';
import { beginMarks, markStaged, type Heads, type Mark } from './marks';
import { RebuildFailure } from './rebuild-failure';
import { copyTexts } from './write-chunk';

/** How events stand in a table that can be read by subject. The log's `eventRows` are it. */
export interface StagedRows {
  readonly columns: readonly string[];
  readonly creating: (table: string) => string;
  readonly valuesOf: (event: StoredEvent) => readonly string[];
}

export interface StageOptions<Event extends AnyEvent> {
  /** Without `pipeline`, which COPY does not go with. Connections that are held: `parallel`, each for one chunk at a time. */
  readonly pool: Pool;
  /** That are filled together afterwards. The staging table stands beside the tables of the first, and goes when that is finished. */
  readonly builds: readonly [BuildToFill<Event>, ...BuildToFill<Event>[]];
  /** The topic, of which all partitions must be this program's. */
  readonly source: EventSource;
  readonly rows: StagedRows;
  /** As in `fillBuilds`, and before it. A topic that does not reach so far yet is waited for. */
  readonly heads: Heads;
  /** So many partitions at once. Default: all of them. */
  readonly parallel?: number;
  /** Characters of rows in one transaction, about. Default 4 Mi. */
  readonly chunkSize?: number;
  /** Awaited after each chunk: whoever is to yield to others waits here. */
  readonly pace?: () => Promise<void>;
  /** Told after each chunk. Must not throw. */
  readonly progress?: (progress: StageProgress) => void;
  readonly signal?: AbortSignal;
}

/** How far a partition of the topic is staged. */
export interface StageProgress {
  readonly phase: 'staging';
  readonly partition: number;
  readonly events: number;
  readonly ofEvents: number;
}

/**
 * Puts down what a topic holds up to the builds' horizon in a table, so that it can be read by subject as the log is. Killed or failed at
 * any point, it goes on after the last event that is there. Only one at a time may stage for a build.
 *
 * @returns the table's name, for `subjectsIn`
 * @throws RebuildFailure when the topic leaves an event out; the signal's reason; any error of the source, the connection or the database
 */
export const stageFromTopic = async <Event extends AnyEvent>(options: StageOptions<Event>): Promise<string> => {
  const { pool, builds, rows, heads, source, parallel = source.partitions, signal } = options;
  const [{ definition, build }] = builds;
  const table = stagingTable(definition, build);
  const all = builds.map((one) => one.build);
  const marks = (await beginMarks(pool, all, heads)).filter((mark) => mark.build === build && !mark.done);
  // Of builds that are filled, the table may be gone, and is not asked for.
  if (marks.length > 0) await pool.query(rows.creating(table));
  await inParallel(marks, parallel, signal, (mark, stopping) =>
    stagePartition({ ...options, signal: stopping }, { table, builds: all }, mark).catch((error: unknown) => {
      throw incompleteTopic(error) ?? error;
    }),
  );
  return table;
};

/** What a topic lacks does not come when it is asked again. */
const incompleteTopic = (error: unknown): RebuildFailure | null => {
  if (!(error instanceof Fault) || error.code !== 'missing-event') return null;
  const { partition, sequence } = error.position ?? {};
  return new RebuildFailure(
    `The topic lacks sequence ${sequence} of partition ${partition}: \`throughline proof\` tells what else it lacks; rebuild from the log`,
  );
};

/** Where events are put down, and for which builds. */
interface Place {
  readonly table: string;
  readonly builds: readonly number[];
}

const stagePartition = async <Event extends AnyEvent>(
  { pool, source, rows, chunkSize = 4 * 1024 * 1024, pace, progress, signal }: StageOptions<Event> & { readonly signal: AbortSignal },
  { table, builds }: Place,
  { partition, horizon }: Mark,
): Promise<void> => {
  const copy = `copy ${table} (${rows.columns.join(', ')}) from stdin`;
  let staged = await lastStaged(pool, table, partition);
  let last = staged;
  let lines: string[] = [];
  let size = 0;

  const write = async (): Promise<void> => {
    await transactStepwise(pool, async (client) => {
      await client.query('set local synchronous_commit = off');
      await copyTexts(client, copy, lines);
      await markStaged(client, builds, partition, last);
      return true;
    });
    [staged, lines, size] = [last, [], 0];
    progress?.({ phase: 'staging', partition, events: last, ofEvents: horizon });
    await pace?.();
    signal.throwIfAborted();
  };
  if (last >= horizon) return;
  const enough = new AbortController();
  const how = { batchSize: 1_000, signal: AbortSignal.any([signal, enough.signal]), settled: () => staged };
  for await (const batch of source.follow(partition, last, how)) {
    for (const event of nextEvents(batch, last, partition)) {
      if (event.sequence > horizon) break;
      const line = `${rows.valuesOf(event).map(copiedText).join('\t')}\n`;
      lines.push(line);
      size += line.length;
      last = event.sequence;
    }
    if (size >= chunkSize) await write();
    if (last >= horizon) enough.abort();
  }
  signal.throwIfAborted();
  await write();
};

const lastStaged = async (pool: Pool, table: string, partition: number): Promise<number> => {
  const { rows } = await pool.query<{ last: number }>(
    `select coalesce(max(sequence), 0)::float8 as last from ${table} where partition = $1`,
    [partition],
  );
  return rows[0]?.last ?? 0;
};

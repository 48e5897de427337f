import type { AnyEvent, Codec, ProjectionDefinition, ReadSubjects, Row } from '@throughline/kernel';
import type { Pool } from 'pg';
import type { ParkingCategory } from '../bookkeeping/parked';
import type { Build } from '../builds/builds';
import { digestOf } from '../builds/digest';
import { preparedProjection, type PreparedProjection } from '../live/portion';
import { factsTable } from '../rows/facts';
import type { AnyTable } from '../tables/columns';
import { factDifferences, rowDifferences, type ColumnDifference, type RowDifference } from './compare';
import { eventsBehind } from './events-behind';
import { recompute, type EventReference, type Recomputed } from './recompute';
import { withSnapshot, type BuildSnapshot } from './snapshot';

/** What stands in a view's tables and is not what its events come to. */
export type DriftFinding =
  | {
      readonly kind: RowDifference['kind'];
      readonly table: string;
      readonly key: string;
      /** The values of the row's primary key. */
      readonly row: readonly unknown[];
      readonly columns: readonly ColumnDifference[];
      /** Those that make the row what it should be; none where the log knows nothing of its key. */
      readonly events: readonly EventReference[];
    }
  /** The code at hand cannot fold the key, and it is not parked. */
  | {
      readonly kind: 'unfoldable';
      readonly key: string;
      readonly category: ParkingCategory;
      readonly error: string;
      readonly events: readonly EventReference[];
    }
  /** The key waits for a person and was not compared. `folds`: the code at hand could fold it. */
  | { readonly kind: 'parked'; readonly key: string; readonly folds: boolean };

export interface DriftStart {
  readonly build: Build;
  /** The build was folded with another definition than the one at hand, so that differences may be meant. */
  readonly changed: boolean;
  /** In what the stored tables differ from the definition, in words. Columns that differ are not compared. */
  readonly shape: readonly string[];
  /** How many events the build has taken in. */
  readonly events: number;
}

export interface DriftSummary extends DriftStart {
  readonly keys: number;
  readonly differences: number;
  readonly parked: number;
}

export interface DriftOptions<Event extends AnyEvent> {
  /** The views' database. One connection of it is used, in a read-only transaction. */
  readonly pool: Pool;
  readonly definition: ProjectionDefinition<Event>;
  readonly codec: Codec<Event>;
  readonly readSubjects: ReadSubjects;
  /** The subjects to look at, by partition. Default: all of them, and then also rows of keys that the log knows nothing of. */
  readonly only?: ReadonlyMap<number, readonly string[]>;
  readonly begun?: (start: DriftStart) => void;
  readonly found: (finding: DriftFinding) => void;
  /** Told how many events have been passed so far. */
  readonly passed?: (events: number) => void;
  readonly signal?: AbortSignal;
}

/** So many keys or events are compared at once: it bounds memory, unless one subject alone has more. */
const atOnce = { keys: 200, events: 2_000 };

/**
 * Recomputes a view from the log with the definition at hand, up to where its serving build has come, and compares it row for row with
 * what is stored, the facts of views told as they occurred included. Changes nothing.
 *
 * @returns null when no build serves
 * @throws what reading the log or the tables throws
 */
export const findDrift = <Event extends AnyEvent>(options: DriftOptions<Event>): Promise<DriftSummary | null> =>
  withSnapshot(options.pool, options.definition, async (snapshot) => {
    const { definition, only, readSubjects, codec, begun, passed = () => undefined, signal } = options;
    const start = startOf(snapshot, definition);
    begun?.(start);
    const comparison = new Comparison(options, snapshot);
    let events = 0;
    for (const [partition, through] of snapshot.checkpoints) {
      const subjects = only?.get(partition);
      if (only && !subjects) continue;
      for await (const subject of readSubjects(partition, { through, ...(subjects && { only: subjects }), ...(signal && { signal }) })) {
        const told = subject.events.filter(({ eventId }) => !snapshot.passedOver.has(eventId));
        await comparison.add(recompute(comparison.projection, told, codec));
        events += subject.events.length;
        passed(events);
      }
    }
    await comparison.finish();
    return { ...start, ...comparison.counts };
  });

const startOf = ({ build, shape, checkpoints }: BuildSnapshot, definition: ProjectionDefinition<never>): DriftStart => ({
  build,
  changed: build.digest !== digestOf(definition),
  shape,
  events: [...checkpoints.values()].reduce((sum, sequence) => sum + sequence, 0),
});

/** Compares keys with what is stored of them, many at once. */
class Comparison<Event extends AnyEvent> {
  readonly projection: PreparedProjection<Event>;
  readonly counts = { keys: 0, differences: 0, parked: 0 };
  private readonly known = new Set<string>();
  private waiting: Recomputed<Event>[] = [];
  private events = 0;

  constructor(
    private readonly options: DriftOptions<Event>,
    private readonly snapshot: BuildSnapshot,
  ) {
    this.projection = preparedProjection(options.definition, snapshot.build.build);
  }

  async add(keys: readonly Recomputed<Event>[]): Promise<void> {
    for (const key of keys) {
      this.waiting.push(key);
      this.events += key.told.length;
      if (!this.options.only) this.known.add(key.key);
    }
    if (this.waiting.length >= atOnce.keys || this.events >= atOnce.events) await this.compareWaiting();
  }

  /** Compares what is left, and where all subjects were read, looks for rows of other keys. */
  async finish(): Promise<void> {
    await this.compareWaiting();
    if (!this.options.only) await this.findUnknownKeys();
  }

  private async compareWaiting(): Promise<void> {
    const { waiting } = this;
    [this.waiting, this.events] = [[], 0];
    const keys = waiting.map(({ key }) => key);
    if (keys.length === 0) return;
    this.counts.keys += keys.length;
    const parked = await this.snapshot.parkedAmong(keys);
    for (const { key, failure } of waiting) if (parked.has(key)) this.tell({ kind: 'parked', key, folds: failure === null });
    const standing = waiting.filter(({ key }) => !parked.has(key));
    for (const { key, failure } of standing) if (failure) this.tell({ kind: 'unfoldable', key, ...failure });
    const sound = standing.filter(({ failure }) => failure === null);
    for (const { table, stored } of this.snapshot.tables) if (stored) await this.compareTable(table, stored, sound);
  }

  private async compareTable(table: AnyTable, stored: AnyTable, keys: readonly Recomputed<Event>[]): Promise<void> {
    const rows = new Map<unknown, Row[]>(keys.map(({ key }) => [key, []]));
    for (const row of await this.snapshot.rowsOf(
      stored,
      keys.map(({ key }) => key),
    ))
      rows.get(row[table.keyColumn])?.push(row);
    for (const one of keys) {
      const now = rows.get(one.key) ?? [];
      const differences =
        table === factsTable ? factDifferences(now, one, this.options.codec) : rowDifferences(stored, now, one.rows.rowsOf(table));
      for (const difference of differences) {
        this.tellDifference(one.key, difference, eventsBehind(this.projection, one, { ...difference, table }));
      }
    }
  }

  private async findUnknownKeys(): Promise<void> {
    for (const { table, stored } of this.snapshot.tables) {
      if (!stored) continue;
      for await (const keys of this.snapshot.keysOf(stored)) {
        const unknown = keys.filter((key) => !this.known.has(key));
        const rows = unknown.length === 0 ? [] : await this.snapshot.rowsOf(stored, unknown);
        for (const row of rows) {
          const [difference] = table === factsTable ? factDifferences([row], null, this.options.codec) : rowDifferences(stored, [row], []);
          if (difference) this.tellDifference(String(row[table.keyColumn]), difference, []);
        }
      }
    }
  }

  private tellDifference(key: string, { table, kind, row, columns }: RowDifference, events: readonly EventReference[]): void {
    this.tell({ kind, table: table.name, key, row, columns, events });
  }

  private tell(finding: DriftFinding): void {
    if (finding.kind === 'parked') this.counts.parked += 1;
    else this.counts.differences += 1;
    this.options.found(finding);
  }
}

import type { Envelope, RecordedEvent } from './envelope';
import type { AnyEvent } from './event-definition';

/** Column types that view tables use; `json` columns are stored as `jsonb`. */
export type ColumnType = 'text' | 'integer' | 'bigint' | 'numeric' | 'boolean' | 'date' | 'timestamptz' | 'json';

export interface ColumnDefinition {
  readonly type: ColumnType;
  readonly nullable?: true;
}

/** What a row may hold: dates and times are ISO 8601 text, in UTC. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * One table of a view. The runtime creates it (with the projection's version in its name), reads and writes it.
 * `keyColumn` holds the projection key: rows of one key are written only by events of that key.
 */
export interface TableDefinition<R extends Row = Row> {
  /** snake_case; the noun the reader uses. */
  readonly name: string;
  readonly columns: { readonly [Column in keyof R & string]: ColumnDefinition };
  readonly primaryKey: readonly (keyof R & string)[];
  readonly keyColumn: keyof R & string;
  /** Column lists to index for queries; a column may be followed by ` desc`. */
  readonly indexes: readonly (readonly string[])[];
  /**
   * The fold only adds rows to this table and never reads them: the runtime then reads nothing back. A row whose primary key
   * exists already is a fault.
   */
  readonly insertOnly?: true;
}

export const defineTable = <R extends Row>(table: TableDefinition<R>): TableDefinition<R> => table;

/**
 * The rows of one projection key, as the fold sees and changes them. The runtime loads them before the batch and writes the
 * difference after it, in the transaction that moves the checkpoint.
 */
export interface Rows {
  /** Every row of this key, in no particular order. Not for insert-only tables. */
  readonly all: <R extends Row>(table: TableDefinition<R>) => readonly R[];
  /** The row with this primary key, given as the values of its columns in the order of `primaryKey`. */
  readonly get: <R extends Row>(table: TableDefinition<R>, ...primaryKey: readonly (string | number)[]) => R | undefined;
  /** Adds the row, or replaces the one with the same primary key. */
  readonly put: <R extends Row>(table: TableDefinition<R>, row: R) => void;
  readonly remove: <R extends Row>(table: TableDefinition<R>, ...primaryKey: readonly (string | number)[]) => void;
}

/**
 * A view as data and a pure function. The fold reads no clock, draws no random number, sends nothing and asks no table but its own.
 * It is run live, in a rebuild and in memory (what-if, drift checks) alike.
 */
export interface ProjectionDefinition<Event extends AnyEvent = AnyEvent> {
  /** kebab-case noun: `patient-timeline`. */
  readonly name: string;
  /** Raised whenever the fold or the tables change their meaning. */
  readonly version: number;
  /* eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables of differing rows in one list */
  readonly tables: readonly TableDefinition<any>[];
  /**
   * The key whose rows an event changes (an episode, a patient); null when the event does not concern the view. Decided on the
   * envelope alone, so that an event whose payload cannot be read can still be parked with its key.
   */
  readonly key: (envelope: Envelope & { readonly type: string }) => string | null;
  readonly fold: (event: RecordedEvent<Event>, rows: Rows) => void;
}

export const defineProjection = <Event extends AnyEvent>(projection: ProjectionDefinition<Event>): ProjectionDefinition<Event> =>
  projection;

/** The database name of a view's table: versions live side by side. */
export const tableName = (projection: { readonly name: string; readonly version: number }, table: { readonly name: string }): string =>
  `view_${projection.name.replaceAll('-', '_')}_v${projection.version}_${table.name}`;

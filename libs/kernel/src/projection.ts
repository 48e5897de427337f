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
   * exists already is a fault. `correctable` names the column with the event id that a row was made of, where a later correction changes
   * that row (`Rows.ofEvent`).
   */
  readonly insertOnly?: true | { readonly correctable: keyof R & string };
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
  /**
   * The row of a correctable insert-only table that was made of this event; for the event that the one being folded corrects. To change
   * it, remove it and put it anew.
   */
  readonly ofEvent: <R extends Row>(table: TableDefinition<R>, eventId: string) => R | undefined;
}

/** An event as it holds now: with the content and the time of its newest correction, which it names. Views told as they occurred get these. */
export type HeldEvent<Event extends AnyEvent = AnyEvent> = RecordedEvent<Event> & {
  /** The event id of the newest correction; null where there is none. */
  readonly correctedBy: string | null;
};

/**
 * A view as data and a pure function. The fold reads no clock, draws no random number, sends nothing and asks no table but its own.
 * It is run live, in a rebuild and in memory (what-if, drift checks) alike.
 */
export interface ProjectionDefinition<Event extends AnyEvent = AnyEvent> {
  /** kebab-case noun: `patient-timeline`. */
  readonly name: string;
  /**
   * Raised when queries could not read the tables of the version before: both then have tables of their own. A fold that changes over the same
   * tables keeps it, and is told by its digest.
   */
  readonly version: number;
  /* eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables of differing rows in one list */
  readonly tables: readonly TableDefinition<any>[];
  /** What the view takes in. Other known events are passed over; one that no definition knows parks its key, until somebody has decided. */
  readonly takes: readonly string[];
  /**
   * `as-told`: in the order of the log, corrections being events like others. `as-occurred`: in order of (`occurredAt`, `eventId`) of the
   * facts as they hold now, whenever they were told: a fact that is told late, or corrected, leads to the rows that it would have led to
   * had it been told so in time. Corrections of what such a view takes in need not be listed in `takes`.
   */
  readonly order: 'as-told' | 'as-occurred';
  /**
   * The key whose rows an event changes (an episode, a patient); null when the event cannot concern the view. Made of the envelope's ids
   * alone and not of the type: a correction must come to the key of what it corrects, and an event that cannot be read is parked with it.
   */
  readonly key: (envelope: Envelope & { readonly type: string }) => string | null;
  readonly fold: (event: HeldEvent<Event>, rows: Rows) => void;
  /** Of all code that tables, key and fold reach, where a build has worked it out. Without it the text of key and fold stands for them. */
  readonly foldDigest?: string | undefined;
}

/** A projection as it is written: its fold need only know what it takes in, because it is handed nothing else. */
type WrittenProjection<Event extends AnyEvent, Type extends Event['type']> = Omit<ProjectionDefinition<Event>, 'takes' | 'fold'> & {
  readonly takes: readonly Type[];
  readonly fold: (event: HeldEvent<Extract<Event, { readonly type: Type }>>, rows: Rows) => void;
};

/** @typeParam Type the types of the events that the view takes in */
export const defineProjection = <Event extends AnyEvent, Type extends Event['type'] = Event['type']>(
  projection: WrittenProjection<Event, Type>,
): ProjectionDefinition<Event> => projection as unknown as ProjectionDefinition<Event>;

/** The database name of a view's table: versions live side by side. */
export const tableName = (projection: { readonly name: string; readonly version: number }, table: { readonly name: string }): string =>
  `view_${projection.name.replaceAll('-', '_')}_v${projection.version}_${table.name}`;

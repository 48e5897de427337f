import { isDeepStrictEqual } from 'node:util';
import type { Row, Rows, TableDefinition } from '@throughline/kernel';
import { canonicalRows } from '../tables/canonical-row';
import { columnsOf, primaryKeyFrom, primaryKeyOf, type AnyTable } from '../tables/columns';

/** What is asked of a table again and again, worked out once. */
export interface TableTraits {
  readonly table: AnyTable;
  readonly canonical: (row: Row) => Row;
  /** Whether two canonical rows hold the same. */
  readonly same: (one: Row, other: Row) => boolean;
}

export const traitsOf = (table: AnyTable): TableTraits => {
  const names = columnsOf(table).map(({ name }) => name);
  return {
    table,
    canonical: canonicalRows(table),
    same: (one, other) => names.every((name) => one[name] === other[name] || isDeepStrictEqual(one[name], other[name])),
  };
};

/** What the events of a batch do to one table. */
export interface TableChanges {
  readonly table: AnyTable;
  /** New rows of an insert-only table. */
  readonly added: readonly Row[];
  readonly put: readonly Row[];
  readonly removed: readonly Row[];
}

/** A row that is not what it was. */
export interface RowDifference {
  readonly table: AnyTable;
  /** Undefined: there was none. */
  readonly before: Row | undefined;
  /** Undefined: there is none any more. */
  readonly after: Row | undefined;
}

/** A fold adds a row to an insert-only table that has it already: what PostgreSQL would refuse, seen earlier. */
export class RowExists extends Error {
  override readonly name = 'RowExists';

  constructor(readonly table: string) {
    super(`${table} is insert-only and has this row already`);
  }
}

/** One step back: the row as it was before an event changed it. */
interface Undo {
  readonly state: TableState;
  readonly key: string;
  readonly row: Row | undefined;
}

interface TableState {
  readonly traits: TableTraits;
  readonly current: Map<string, Row>;
  /** The rows that were touched, as they were before. */
  readonly before: Map<string, Row | undefined>;
}

/** The rows of one key in memory: what the fold sees and changes, and afterwards the difference to what was loaded. */
export class KeyRows implements Rows {
  private readonly states: ReadonlyMap<AnyTable, TableState>;
  private undo: Undo[] = [];

  constructor(traits: readonly TableTraits[]) {
    this.states = new Map(traits.map((one) => [one.table, { traits: one, current: new Map(), before: new Map() }]));
  }

  /** Takes in a row as the database holds it. */
  load(table: AnyTable, row: Row): void {
    this.state(table).current.set(primaryKeyOf(table, row), row);
  }

  /**
   * Runs the fold of one event; when it throws, the rows are again as they were before it.
   * @throws what the fold throws
   */
  attempt(fold: () => void): void {
    this.undo = [];
    try {
      fold();
    } catch (error) {
      for (const { state, key, row } of this.undo.reverse()) restore(state.current, key, row);
      throw error;
    }
  }

  /**
   * Runs the fold of one event.
   *
   * @returns takes back what the fold did; steps are taken back from the last to the first
   * @throws what the fold throws; the rows are then again as they were before it
   */
  step(fold: () => void): () => void {
    this.attempt(fold);
    const steps = this.undo;
    this.undo = [];
    return () => {
      for (const { state, key, row } of steps.reverse()) this.change(state, key, row);
    };
  }

  all<R extends Row>(table: TableDefinition<R>): readonly R[] {
    return [...this.readable(table).current.values()] as R[];
  }

  get<R extends Row>(table: TableDefinition<R>, ...primaryKey: readonly (string | number)[]): R | undefined {
    return this.readable(table).current.get(primaryKeyFrom(primaryKey)) as R | undefined;
  }

  put<R extends Row>(table: TableDefinition<R>, row: R): void {
    const state = this.state(table);
    const key = primaryKeyOf(table, row);
    if (table.insertOnly && state.current.has(key)) throw new RowExists(table.name);
    this.change(state, key, state.traits.canonical(row));
  }

  remove<R extends Row>(table: TableDefinition<R>, ...primaryKey: readonly (string | number)[]): void {
    const state = typeof table.insertOnly === 'object' ? this.state(table) : this.readable(table);
    this.change(state, primaryKeyFrom(primaryKey), undefined);
  }

  ofEvent<R extends Row>(table: TableDefinition<R>, eventId: string): R | undefined {
    const { insertOnly } = table;
    if (typeof insertOnly !== 'object') throw new Error(`${table.name} does not say of which events its rows are made`);
    return this.rowsOf(table).find((row) => row[insertOnly.correctable] === eventId) as R | undefined;
  }

  /** As if nothing had been folded. */
  reset(): void {
    for (const { current, before } of this.states.values()) {
      for (const [key, row] of before) restore(current, key, row);
      before.clear();
    }
  }

  /** Removes every row, so that the whole key can be folded anew. */
  clear(): void {
    for (const state of this.states.values()) for (const key of [...state.current.keys()]) this.change(state, key, undefined);
  }

  /** The difference to what was loaded, or to when this was asked last. */
  takeDifferences(): readonly RowDifference[] {
    return [...this.states.values()].flatMap((state) => {
      const { table, same } = state.traits;
      const differences = touchedIn(state).filter(({ old, now }) => (old && now ? !same(old, now) : old !== now));
      state.before.clear();
      return differences.map(({ old, now }) => ({ table, before: old, after: now }));
    });
  }

  /** The difference to what was loaded. */
  changes(): readonly TableChanges[] {
    return [...this.states.values()].map((state) => {
      const { traits } = state;
      const touched = touchedIn(state);
      const fresh = touched.flatMap(({ old, now }) => (now && !old ? [now] : []));
      const changed = touched.flatMap(({ old, now }) => (now && old && !traits.same(now, old) ? [now] : []));
      const removed = touched.flatMap(({ old, now }) => (old && !now ? [old] : []));
      return traits.table.insertOnly
        ? { table: traits.table, added: fresh, put: changed, removed }
        : { table: traits.table, added: [], put: [...fresh, ...changed], removed };
    });
  }

  /** Every row of a table, insert-only or not. */
  rowsOf(table: AnyTable): readonly Row[] {
    return [...this.state(table).current.values()];
  }

  private change(state: TableState, key: string, row: Row | undefined): void {
    const previous = state.current.get(key);
    if (!state.before.has(key)) state.before.set(key, previous);
    this.undo.push({ state, key, row: previous });
    restore(state.current, key, row);
  }

  private readable(table: AnyTable): TableState {
    if (table.insertOnly) throw new Error(`${table.name} is insert-only: a fold does not read it back`);
    return this.state(table);
  }

  private state(table: AnyTable): TableState {
    const state = this.states.get(table);
    if (!state) throw new Error(`${table.name} is not a table of this projection`);
    return state;
  }
}

/** The rows that were touched, as they were before and as they are. */
const touchedIn = ({ before, current }: TableState) => [...before].map(([key, old]) => ({ old, now: current.get(key) }));

const restore = (rows: Map<string, Row>, key: string, row: Row | undefined): void => {
  if (row) rows.set(key, row);
  else rows.delete(key);
};

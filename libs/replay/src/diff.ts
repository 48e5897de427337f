import { columnChanges, placeOf, type ColumnChange, type RowPlace } from './row-changes';
import type { ToldEvent } from './record';
import type { Unfolded } from './steps';
import type { StateDifference, ViewDifference } from './unfolding';
import { valueChanges, type ValueChange } from './values';

/** Something in a stream's state that is not what it was. */
export interface StateChange extends ValueChange {
  readonly kind: 'state';
  readonly stream: string;
}

/** A row of a view that is not what it was. */
export interface RowChange extends RowPlace {
  readonly kind: 'row';
  readonly columns: readonly ColumnChange[];
}

export type Change = StateChange | RowChange;

/** A change with the events that made it, in the order of the steps. */
export type CausedChange = Change & { readonly causes: readonly ToldEvent[] };

/** What one step changed. */
export const changesOf = ({ states, rows }: Unfolded['differences']): readonly Change[] => [
  ...states.flatMap(({ stream, before, after }) =>
    valueChanges(before, after).map((change) => ({ kind: 'state' as const, stream, ...change })),
  ),
  ...rows.map((one) => ({ kind: 'row' as const, ...placeOf(one), columns: columnChanges(one.before, one.after) })),
];

/**
 * What differs between the beginning and the end of some steps: not what changed and changed back. Each change names the events in between that
 * touched the same part of the state, or a column of the row that differs.
 */
export class Diff {
  private readonly states = new Map<string, ChangedStream>();
  private readonly rows = new Map<string, ChangedRow>();

  take({ step: { event }, differences: { states, rows } }: Unfolded): void {
    for (const difference of states) {
      const stream = this.states.get(difference.stream) ?? new ChangedStream(difference);
      this.states.set(difference.stream, stream);
      stream.take(event, difference);
    }
    for (const difference of rows) {
      const name = JSON.stringify(placeOf(difference));
      const row = this.rows.get(name) ?? new ChangedRow(difference);
      this.rows.set(name, row);
      row.take(event, difference);
    }
  }

  changes(): readonly CausedChange[] {
    return [...this.states.values(), ...this.rows.values()].flatMap((one) => one.changes());
  }
}

class ChangedStream {
  private after: unknown;
  /** The events that changed exactly this place, and those that changed it or something in it. */
  private readonly at = new Map<string, Set<ToldEvent>>();
  private readonly within = new Map<string, Set<ToldEvent>>();

  constructor(private readonly first: StateDifference) {}

  take(event: ToldEvent, { before, after }: StateDifference): void {
    this.after = after;
    for (const { path } of valueChanges(before, after)) {
      note(this.at, path, event);
      for (const above of [path, ...pathsAbove(path)]) note(this.within, above, event);
    }
  }

  changes(): readonly CausedChange[] {
    const { stream, before } = this.first;
    return valueChanges(before, this.after).map((change) => ({ kind: 'state', stream, ...change, causes: this.causesOf(change.path) }));
  }

  /** Places of a list move: where nothing touched this one, what touched the list counts. */
  private causesOf(path: string): readonly ToldEvent[] {
    const above = pathsAbove(path);
    const touched = [...(this.within.get(path) ?? []), ...above.flatMap((one) => [...(this.at.get(one) ?? [])])];
    const nearest = above.find((one) => this.within.has(one));
    return inOrder(touched.length > 0 || nearest === undefined ? touched : [...(this.within.get(nearest) ?? [])]);
  }
}

class ChangedRow {
  private after: ViewDifference['after'];
  private readonly columns = new Map<string, Set<ToldEvent>>();

  constructor(private readonly first: ViewDifference) {}

  take(event: ToldEvent, { before, after }: ViewDifference): void {
    this.after = after;
    for (const { column } of columnChanges(before, after)) note(this.columns, column, event);
  }

  changes(): readonly CausedChange[] {
    const { before } = this.first;
    if (!before && !this.after) return [];
    const columns = columnChanges(before, this.after);
    if (columns.length === 0) return [];
    const causes = inOrder(columns.flatMap(({ column }) => [...(this.columns.get(column) ?? [])]));
    return [{ kind: 'row', ...placeOf(this.first), columns, causes }];
  }
}

const note = (events: Map<string, Set<ToldEvent>>, place: string, event: ToldEvent): void => {
  const noted = events.get(place) ?? new Set();
  events.set(place, noted);
  noted.add(event);
};

/** `/a/b` and `/a` and the whole, of `/a/b/c`. */
const pathsAbove = (path: string): readonly string[] => {
  const above: string[] = [];
  for (let rest = path; rest !== ''; above.push(rest)) rest = rest.slice(0, rest.lastIndexOf('/'));
  return above;
};

const inOrder = (events: readonly ToldEvent[]): readonly ToldEvent[] =>
  [...new Set(events)].sort((one, other) => one.sequence - other.sequence);

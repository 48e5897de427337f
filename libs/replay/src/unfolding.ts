import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { byOccurrence, concernOf, heldByKey, KeyRows, traitsOf, type RowDifference } from '@throughline/projection';
import { heldEntry, type HeldFact, type ToldEntry } from './entries';
import { Line, type Order } from './line';
import { aggregateOf } from './streams';
import type { View } from './views';

/** A stream's state before and after; undefined where nothing had been told of it. */
export interface StateDifference {
  readonly stream: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ViewDifference extends RowDifference {
  readonly view: View;
}

/** What is not as it was. */
export interface Differences {
  readonly states: readonly StateDifference[];
  readonly rows: readonly ViewDifference[];
}

/** An entry with what has been told of it, and whether it is taken in. */
export interface Settling {
  readonly told: ToldEntry;
  readonly visible: boolean;
}

/** What an entry puts into a line. */
type Contributions = ReadonlyMap<Folding, readonly HeldFact[]>;

/** A line with what it folds. */
interface Folding {
  readonly line: Line;
  readonly takeDifferences: () => Differences;
}

interface PreparedView {
  readonly view: View;
  readonly concerns: (event: RecordedEvent) => boolean;
  readonly order: Order;
  readonly traits: readonly ReturnType<typeof traitsOf>[];
}

/** In the order of the log; of one stream that is also the order of its versions. */
const asTold: Order = (one, other) => one.sequence - other.sequence;

/**
 * A patient's states and rows while entries become known, are corrected, and come to lie before a moment or not. What it holds is always what
 * the folds make of the entries taken in, as they hold: `foldStreams` and `foldViews` of the same events come to the same.
 */
export class Unfolding {
  private readonly views: readonly PreparedView[];
  private readonly foldings = new Map<string, Folding>();
  private readonly contributed = new Map<string, Contributions>();
  private readonly touched = new Set<Folding>();

  constructor(views: readonly View[]) {
    this.views = views.map((view) => ({
      view,
      concerns: concernOf(view),
      order: view.order === 'as-told' ? asTold : byOccurrence,
      traits: view.tables.map(traitsOf),
    }));
  }

  /** Lets entries count as they stand now. Of an entry that comes several times, the last time counts. @throws what a fold throws */
  settle(settlings: readonly Settling[]): void {
    const edits = new Map<Folding, { gone: HeldFact[]; come: HeldFact[] }>();
    for (const { told, visible } of new Map(settlings.map((one) => [one.told[0].eventId, one])).values()) {
      const { eventId } = told[0];
      const before = this.contributed.get(eventId) ?? nothing;
      const now = visible ? this.contributionsOf(told) : nothing;
      const kept = new Map(now);
      for (const folding of new Set([...before.keys(), ...now.keys()])) {
        const [old, fresh] = [before.get(folding) ?? [], now.get(folding) ?? []];
        const edit = edits.get(folding) ?? { gone: [], come: [] };
        edits.set(folding, edit);
        edit.gone.push(...old.filter((fact) => !fresh.some((one) => isSame(one, fact))));
        edit.come.push(...fresh.filter((fact) => !old.some((one) => isSame(one, fact))));
        kept.set(
          folding,
          fresh.map((fact) => old.find((one) => isSame(one, fact)) ?? fact),
        );
      }
      this.contributed.set(eventId, kept);
    }
    for (const [folding, { gone, come }] of edits) {
      folding.line.replace(gone, come);
      this.touched.add(folding);
    }
  }

  /** What is not as it was when this was asked last. */
  takeDifferences(): Differences {
    const differences = [...this.touched].map((folding) => folding.takeDifferences());
    this.touched.clear();
    return { states: differences.flatMap(({ states }) => states), rows: differences.flatMap(({ rows }) => rows) };
  }

  private contributionsOf(told: ToldEntry): Contributions {
    const contributions = new Map<Folding, readonly HeldFact[]>();
    const { fact, standing } = heldEntry(told);
    const stream = this.stream(fact.streamId);
    if (stream) contributions.set(stream, standing === 'voided' ? [] : [fact]);
    for (const prepared of this.views) {
      if (!told.some(prepared.concerns)) continue;
      for (const [key, facts] of heldByKey<EpisodeServiceEvent>(prepared.view, told, prepared.concerns))
        if (facts.length > 0) contributions.set(this.key(prepared, key), facts);
    }
    return contributions;
  }

  private stream(stream: string): Folding | undefined {
    const aggregate = aggregateOf(stream);
    return aggregate && this.folding(stream, () => streamFolding(stream, aggregate.decider));
  }

  private key(prepared: PreparedView, key: string): Folding {
    return this.folding(`${prepared.view.name} ${key}`, () => keyFolding(prepared));
  }

  private folding(name: string, begin: () => Folding): Folding {
    const folding = this.foldings.get(name) ?? begin();
    this.foldings.set(name, folding);
    return folding;
  }
}

const nothing: Contributions = new Map();

/** Whether the folds would make the same of both. */
const isSame = (one: HeldFact, other: HeldFact): boolean =>
  one.eventId === other.eventId && one.data === other.data && one.occurredAt === other.occurredAt && one.correctedBy === other.correctedBy;

interface Evolving {
  readonly initial: unknown;
  readonly evolve: (state: unknown, event: HeldFact) => unknown;
}

const streamFolding = (stream: string, { initial, evolve }: Evolving): Folding => {
  let state = initial;
  /** Undefined until the stream is told of. */
  let before: unknown;
  const line = new Line(asTold, (fact) => {
    const last = state;
    state = evolve(last, fact);
    return () => (state = last);
  });
  return {
    line,
    takeDifferences: () => {
      const difference = { stream, before, after: state };
      before = state;
      return { states: difference.before === state ? [] : [difference], rows: [] };
    },
  };
};

const keyFolding = ({ view, order, traits }: PreparedView): Folding => {
  const rows = new KeyRows(traits);
  const line = new Line(order, (fact) => rows.step(() => view.fold(fact, rows)));
  return { line, takeDifferences: () => ({ states: [], rows: rows.takeDifferences().map((one) => ({ view, ...one })) }) };
};

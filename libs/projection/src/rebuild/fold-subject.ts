import type { AnyEvent, Codec, EventDefinition, HeldEvent, StoredEvent, SubjectEvents } from '@throughline/kernel';
import type { Parking } from '../bookkeeping/parked';
import { groupedByKey, takeInOccurred, takeInTold, waiting, type Taken } from '../fold/fold-key';
import { batchReader, concerned, type KeyedEvent } from '../live/portion';
import { factRow, type Facts } from '../rows/facts';
import { KeyRows } from '../rows/key-rows';
import type { AnyTable } from '../tables/columns';
import { copiedText } from './copy-text';
import { tablesOf, type FilledBuild, type FilledTable } from './filled-build';

/** What all events of a subject come to in several builds, ready to be copied. */
export interface SubjectText {
  readonly subject: string;
  /** So many events, and bytes of their payloads. */
  readonly events: number;
  readonly bytes: number;
  /** The lines for each table of each build, as `tablesOf` lists them. */
  readonly texts: readonly string[];
  readonly parkings: readonly BuildParkings[];
  /** Characters of all texts, and what the parked events weigh. */
  readonly size: number;
}

/** Events that a build does not take in. */
export interface BuildParkings {
  readonly build: number;
  readonly parkings: readonly Parking[];
  /** Discarded events that it goes on without. */
  readonly passedOver: readonly StoredEvent[];
}

/** About what a parked event takes up on its way to the database. */
const parkedSize = 200;

/**
 * Folds each key of the subject once, in every build.
 *
 * @throws ProjectionFailure with what a projection's `key` throws
 */
export const foldSubject = <Event extends AnyEvent>(
  builds: readonly FilledBuild<Event>[],
  { subject, events }: SubjectEvents,
  codec: Codec<Event>,
): SubjectText => {
  const reader = batchReader(codec);
  const factLines = factLinesOf<Event>(codec.definitions);
  const texts: string[] = [];
  const parkings: BuildParkings[] = [];
  for (const filled of builds) {
    const { projection } = filled;
    const folded = [...groupedByKey(concerned(projection, events, reader))].map(([key, told]) => ({
      ...foldKey(filled, key, told, factLines),
      key,
      told,
    }));
    for (const index of tablesOf(filled).keys()) texts.push(folded.map((one) => one.texts[index] ?? '').join(''));
    const parked = folded.flatMap(({ key, told, ...taken }) => waiting(key, told, taken));
    const passedOver = folded.flatMap((one) => one.passedOver);
    if (parked.length + passedOver.length > 0) parkings.push({ build: projection.build, parkings: parked, passedOver });
  }
  return { subject, events: events.length, bytes: payloadBytes(events), texts, parkings, size: sizeOf(texts, parkings) };
};

const payloadBytes = (events: readonly StoredEvent[]): number => events.reduce((sum, { payload }) => sum + payload.length, 0);

const sizeOf = (texts: readonly string[], parkings: readonly BuildParkings[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0) + parkings.reduce((sum, { parkings: { length } }) => sum + length * parkedSize, 0);

/** What the events of one key come to. */
export interface KeyText extends Taken {
  /** The lines for each table of the build, as `tablesOf` lists them. */
  readonly texts: readonly string[];
}

/** Folds a key of which nothing is stored yet. */
export const foldKey = <Event extends AnyEvent>(
  { projection, tables, facts: factsTable, keys }: FilledBuild<Event>,
  key: string,
  told: readonly KeyedEvent<Event>[],
  factLines: FactLines<Event>,
): KeyText => {
  const rows = new KeyRows(projection.traits);
  const { facts, ...taken } = factsTable
    ? takeInOccurred(projection, told, null, rows)
    : { ...takeInTold(projection, told, rows), facts: null };
  return {
    ...taken,
    texts: [
      ...tables.map(({ line }, index) =>
        rows
          .rowsOf(projection.definition.tables[index] as AnyTable)
          .map(line)
          .join(''),
      ),
      ...(factsTable && facts ? [factLines(factsTable.line, key, facts)] : []),
      keys.line({ key }),
    ],
  };
};

/** Writes the facts of a key as lines of a facts table. */
export type FactLines<Event extends AnyEvent> = (line: FilledTable['line'], key: string, facts: Facts<Event>) => string;

/** Every view keeps a fact alike but for its key, which comes first: the rest is written once. */
export const factLinesOf = <Event extends AnyEvent>(definitions: ReadonlyMap<string, EventDefinition>): FactLines<Event> => {
  const written = new Map<HeldEvent<Event>, string>();
  return (line, key, facts) => {
    const start = copiedText(key);
    let text = '';
    for (const fact of facts.values()) {
      const rest = written.get(fact) ?? line(factRow('', fact, definitions));
      written.set(fact, rest);
      text += start + rest;
    }
    return text;
  };
};

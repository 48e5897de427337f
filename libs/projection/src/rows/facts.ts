import {
  type AnyEvent,
  asCorrection,
  type Codec,
  defineTable,
  type EventDefinition,
  type HeldEvent,
  isoTime,
  type ProjectionDefinition,
  type RecordedEvent,
  type StoredEvent,
  withCorrection,
} from '@throughline/kernel';
import type { TableNames } from '../tables/names';
import type { TableChanges } from './key-rows';
import { preparedStatement } from './transport';
import { storedTable, type StoredTable } from './view-storage';

/**
 * A fact of a key as it holds: what a projection told as it occurred keeps, so that a key can be folded anew when a fact is told late or
 * corrected. Kept as it would be stored in the log today, because events are upcast on reading.
 */
export type FactRow = {
  readonly key: string;
  readonly occurredAt: string;
  readonly eventId: string;
  /** JSON text of everything but the payload. */
  readonly envelope: string;
  /** JSON text. */
  readonly payload: string;
};

export const factsTable = defineTable<FactRow>({
  name: 'facts',
  columns: {
    key: { type: 'text' },
    occurredAt: { type: 'timestamptz' },
    eventId: { type: 'text' },
    envelope: { type: 'text' },
    payload: { type: 'text' },
  },
  primaryKey: ['key', 'occurredAt', 'eventId'],
  keyColumn: 'key',
  indexes: [],
  insertOnly: true,
});

/** The facts table of a projection, and how to ask it for the last place of each key. */
export interface StoredFacts extends StoredTable {
  readonly lastPlaces: { readonly name: string; readonly text: string };
}

/** @returns null for a projection told in the order of the log: it keeps none */
export const storedFacts = (definition: ProjectionDefinition<never>, names: TableNames): StoredFacts | null => {
  if (definition.order === 'as-told') return null;
  if (definition.tables.some(({ name }) => name === factsTable.name))
    throw new Error(`${definition.name} has a table of the runtime's name`);
  const stored = storedTable(definition, factsTable, names);
  return {
    ...stored,
    lastPlaces: preparedStatement(
      `select k as key, ${isoTime('f.occurred_at')} as "occurredAt", f.event_id as "eventId" from unnest($1::text[]) as k cross join lateral
        (select occurred_at, event_id from ${stored.name} where key = k order by occurred_at desc, event_id collate "C" desc limit 1) f`,
    ),
  };
};

/** Where a fact lies among those of its key. The event id decides between facts of the same time: it belongs to the fact, whenever told. */
export type Place = {
  readonly occurredAt: string;
  readonly eventId: string;
};

/** Less than 0 when the first lies before the second. */
export const byOccurrence = (one: Place, other: Place): number => {
  if (one.occurredAt !== other.occurredAt) return one.occurredAt < other.occurredAt ? -1 : 1;
  if (one.eventId === other.eventId) return 0;
  return one.eventId < other.eventId ? -1 : 1;
};

/** The facts of one key by event id, as they hold. */
export type Facts<Event extends AnyEvent> = ReadonlyMap<string, HeldEvent<Event>>;

/** The facts after these were told as well, in the order of the log. What was voided is gone, for good; the newest correction holds. */
export const afterTelling = <Event extends AnyEvent>(facts: Facts<Event>, told: Iterable<HeldEvent<Event>>): Facts<Event> => {
  const after = new Map(facts);
  for (const event of told) {
    const correction = asCorrection(event as HeldEvent);
    if (!correction) after.set(event.eventId, event);
    else if (correction.type === 'EntryVoided') after.delete(correction.corrects);
    else {
      const fact = after.get(correction.corrects);
      if (fact) after.set(correction.corrects, { ...withCorrection(fact, correction), correctedBy: correction.eventId });
    }
  }
  return after;
};

export const inOrder = <Event extends AnyEvent>(facts: Facts<Event>): readonly HeldEvent<Event>[] => [...facts.values()].sort(byOccurrence);

/**
 * Which events a projection is concerned with: those that it takes in, and, told as they occurred, corrections of such.
 *
 * @returns a function of the event as it was read
 */
export const concernOf = ({ takes, order }: ProjectionDefinition<never>): ((event: RecordedEvent) => boolean) => {
  const types = new Set(takes);
  return (event) => {
    if (types.has(event.type)) return true;
    const correction = order === 'as-occurred' ? asCorrection(event) : null;
    return correction !== null && types.has(correction.data.entryType);
  };
};

/** What telling changes in the facts table. */
export const factChanges = <Event extends AnyEvent>(
  key: string,
  before: Facts<Event>,
  after: Facts<Event>,
  definitions: ReadonlyMap<string, EventDefinition>,
): TableChanges => {
  const [added, put, removed]: [FactRow[], FactRow[], Place[]] = [[], [], []];
  for (const [eventId, fact] of after) {
    const old = before.get(eventId);
    if (old === fact) continue;
    if (old?.occurredAt === fact.occurredAt) put.push(factRow(key, fact, definitions));
    else added.push(factRow(key, fact, definitions));
  }
  for (const [eventId, old] of before) if (after.get(eventId)?.occurredAt !== old.occurredAt) removed.push(old);
  return { table: factsTable, added, put, removed: removed.map(({ occurredAt, eventId }) => ({ key, occurredAt, eventId })) };
};

/** @param definitions tell today's versions, in which a fact is kept */
export const factRow = <Event extends AnyEvent>(
  key: string,
  fact: HeldEvent<Event>,
  definitions: ReadonlyMap<string, EventDefinition>,
): FactRow => ({
  key,
  occurredAt: fact.occurredAt,
  eventId: fact.eventId,
  // What is undefined is left out of the text, and the fact is copied once.
  envelope: JSON.stringify({ ...fact, data: undefined, schemaVersion: definitions.get(fact.type)?.version }),
  payload: JSON.stringify(fact.data),
});

/** @throws Fault as `codec.read` */
export const readFact = <Event extends AnyEvent>({ envelope, payload }: FactRow, codec: Codec<Event>): HeldEvent<Event> => {
  const { correctedBy, ...stored } = JSON.parse(envelope) as Omit<StoredEvent, 'payload'> & Pick<HeldEvent, 'correctedBy'>;
  return { ...codec.read({ ...stored, payload }), correctedBy };
};

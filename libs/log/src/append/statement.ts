import type { ClientBase, QueryArrayConfig } from 'pg';
import type { Appended, ReceiptEvent } from '../types';
import { asText, wholeNumber } from '../stored-row';
import type { EncodedAppend } from './encode';
import type { KnownVersions } from './known-versions';
import type { Unit } from './unit';

const separator = '\u001e';

/**
 * Sends a flush as one call and one commit.
 *
 * @param now milliseconds since 1970; what is recorded is this or the partition's last time, whichever is later
 * @returns for each unit its answers, in order
 */
export const sendFlush = async (
  client: ClientBase,
  batch: readonly Unit[],
  known: KnownVersions,
  now: number,
): Promise<readonly (readonly Appended[])[]> => {
  const flush = arrange(batch, known);
  const { rows } = await client.query<[string, string]>(statement(flush, now));
  const [bases, recorded] = (rows[0] ?? ['{}', '{}']).map(numbers);
  if (bases?.length !== flush.partitions.length || recorded?.length !== flush.partitions.length) {
    throw new Error(`append_events answered for ${bases?.length ?? 0} of ${flush.partitions.length} partitions`);
  }
  const places = new Map(flush.partitions.map((partition, slot) => [partition, { base: bases[slot] ?? 0, at: iso(recorded[slot] ?? 0) }]));
  for (const { partition, streamId, version } of flush.reached) known.note(streamId, version, partition);
  return batch.map((unit) => {
    const place = places.get(unit.partition) ?? { base: 0, at: '' };
    return unit.appends.map((append) => answer(append, flush.lastOrdinals.get(append) ?? 0, place));
  });
};

interface Flush {
  /** Ascending. */
  readonly partitions: readonly number[];
  /** Rows for each of them. */
  readonly counts: readonly number[];
  readonly values: readonly string[];
  readonly lastOrdinals: ReadonlyMap<EncodedAppend, number>;
  /** The versions to which it brings streams, in order. */
  readonly reached: readonly { readonly streamId: string; readonly version: number; readonly partition: number }[];
}

const numbers = (array: string): number[] => (array === '{}' ? [] : array.slice(1, -1).split(',').map(wholeNumber));

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const answer = (append: EncodedAppend, lastOrdinal: number, place: { readonly base: number; readonly at: string }): Appended => {
  const last = place.base + lastOrdinal;
  const first = last - append.events.length + 1;
  const events = append.events.map(({ eventId, type, streamId, streamVersion }, index): ReceiptEvent => ({
    eventId,
    type,
    streamId,
    streamVersion,
    sequence: first + index,
  }));
  return {
    receipt: { commandId: append.commandId, partition: append.partition, sequence: last, recordedAt: place.at, events },
    repeated: false,
  };
};

/** Lays the flush out in columns. Ordinals count the rows of one partition from 1: they hold because the flush succeeds whole or not at all. */
const arrange = (batch: readonly Unit[], known: KnownVersions): Flush => {
  const partitions = [...new Set(batch.map((unit) => unit.partition))].sort((a, b) => a - b);
  const slots = new Map(partitions.map((partition, slot) => [partition, slot]));
  const counts = partitions.map(() => 0);
  const lastOrdinals = new Map<EncodedAppend, number>();
  const events = eventColumns();
  const made = new Set<string>();
  const reached: { streamId: string; version: number; partition: number }[] = [];
  const predecessors: Predecessor[] = [];
  for (const unit of batch) {
    const slot = slots.get(unit.partition) ?? 0;
    for (const append of unit.appends) {
      let ordinal = counts[slot] ?? 0;
      for (const event of append.events) events.add(event, append.commandId, slot + 1, (ordinal += 1));
      counts[slot] = ordinal;
      lastOrdinals.set(append, ordinal);
      for (const { streamId, expectedVersion, added } of append.streams) {
        // A version that this flush makes itself needs no looking up either.
        if (expectedVersion > 0 && !made.has(streamId) && !known.includes(streamId, expectedVersion, append.partition)) {
          predecessors.push({ slot: slot + 1, streamId, version: expectedVersion });
        }
        made.add(streamId);
        reached.push({ streamId, version: expectedVersion + added, partition: append.partition });
      }
    }
  }
  const values = [...events.values(), ...predecessorColumns(predecessors), ...commandColumns(batch, slots, lastOrdinals)];
  return { partitions, counts, values, lastOrdinals, reached };
};

interface EventColumns {
  readonly add: (event: EncodedAppend['events'][number], commandId: string, slot: number, ordinal: number) => void;
  readonly values: () => readonly string[];
}

const eventColumns = (): EventColumns => {
  const slots: number[] = [];
  const ordinals: number[] = [];
  const streams: string[] = [];
  const versions: number[] = [];
  const ids: string[] = [];
  const types: string[] = [];
  const schemas: number[] = [];
  const commands: string[] = [];
  const metas: string[] = [];
  const payloads: string[] = [];
  return {
    add: (event, commandId, slot, ordinal) => {
      slots.push(slot);
      ordinals.push(ordinal);
      streams.push(event.streamId);
      versions.push(event.streamVersion);
      ids.push(event.eventId);
      types.push(event.type);
      schemas.push(event.schemaVersion);
      commands.push(commandId);
      metas.push(event.meta);
      payloads.push(event.payload);
    },
    values: () => [
      integers(slots),
      integers(ordinals),
      texts(streams),
      integers(versions),
      texts(ids),
      texts(types),
      integers(schemas),
      texts(commands),
      texts(metas),
      texts(payloads),
    ],
  };
};

/** An event that must be there already, in the same partition, for the append to follow on it. */
interface Predecessor {
  readonly slot: number;
  readonly streamId: string;
  readonly version: number;
}

const predecessorColumns = (found: readonly Predecessor[]): readonly string[] => [
  integers(found.map(({ slot }) => slot)),
  texts(found.map(({ streamId }) => streamId)),
  integers(found.map(({ version }) => version)),
];

const commandColumns = (
  batch: readonly Unit[],
  slots: ReadonlyMap<number, number>,
  lastOrdinals: ReadonlyMap<EncodedAppend, number>,
): readonly string[] => {
  const commands = batch.flatMap((unit) => unit.appends).sort((a, b) => (a.commandId < b.commandId ? -1 : 1));
  return [
    integers(commands.map(({ partition }) => (slots.get(partition) ?? 0) + 1)),
    integers(commands.map((append) => lastOrdinals.get(append) ?? 0)),
    integers(commands.map(({ events }) => events.length)),
    texts(commands.map(({ commandId }) => commandId)),
    texts(commands.map(({ digest }) => digest)),
  ];
};

const integers = (values: readonly number[]): string => `{${values.join(',')}}`;
const texts = (values: readonly string[]): string => values.join(separator);

const statement = (flush: Flush, now: number): QueryArrayConfig => ({
  name: 'throughline-append',
  text: `select bases, recorded from append_events(${Array.from({ length: 21 }, (_, index) => `$${index + 1}`).join(', ')})`,
  values: [iso(now), integers(flush.partitions), integers(flush.counts), ...flush.values],
  rowMode: 'array',
  types: asText,
});

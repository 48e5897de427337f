import { Type } from '@sinclair/typebox';
import {
  createCodec,
  defineEvent,
  defineProjection,
  defineTable,
  entryCorrected,
  EntryVoided,
  type Codec,
  type EventUnion,
  type ProjectionDefinition,
} from '@throughline/kernel';

/** A tiny domain for tests of the projection runtime: things are counted, under a key. */
export const Counted = defineEvent({
  type: 'Counted',
  version: 1,
  doc: 'So many things were counted.',
  schema: Type.Object({ amount: Type.Integer(), note: Type.String() }),
  example: { amount: 1, note: 'one' },
  upcast: {},
});

export const Forgotten = defineEvent({
  type: 'Forgotten',
  version: 1,
  doc: 'The count was forgotten.',
  schema: Type.Object({}),
  example: {},
  upcast: {},
});

const TallyCorrected = entryCorrected({ entryType: 'Counted', entryVersion: 1, payload: Counted.example });

const tallyEvents = [Counted, Forgotten, TallyCorrected, EntryVoided] as const;
export type TallyEvent = EventUnion<typeof tallyEvents>;
export const tallyCodec: Codec<TallyEvent> = createCodec<TallyEvent>(tallyEvents);

/* A row type is an alias and not an interface, because only aliases are assignable to `Row`. */
export type Tally = { readonly episodeId: string; readonly total: number; readonly times: number; readonly last: string };
export type TallyNote = { readonly eventId: string; readonly episodeId: string; readonly note: string; readonly facts: unknown };

export const tallies = defineTable<Tally>({
  name: 'tallies',
  columns: {
    episodeId: { type: 'text' },
    total: { type: 'integer' },
    times: { type: 'bigint' },
    last: { type: 'timestamptz' },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'episodeId',
  indexes: [['total desc']],
});

export const tallyNotes = defineTable<TallyNote>({
  name: 'notes',
  columns: { eventId: { type: 'text' }, episodeId: { type: 'text' }, note: { type: 'text' }, facts: { type: 'json' } },
  primaryKey: ['eventId'],
  keyColumn: 'episodeId',
  indexes: [],
  insertOnly: true,
});

/** The amount at which the fold throws. */
export const unbearable = 13;

/** Totals by episode in one table, each count in another. Order matters: a total above 1,000 starts again at 0. */
export const tally = defineProjection<TallyEvent, 'Counted' | 'Forgotten'>({
  name: 'tally',
  version: 1,
  tables: [tallies, tallyNotes],
  takes: ['Counted', 'Forgotten'],
  order: 'as-told',
  key: (event) => event.episodeId,
  fold: (event, rows) => {
    const key = event.episodeId ?? '';
    switch (event.type) {
      case 'Counted': {
        const { total, times } = rows.get(tallies, key) ?? { total: 0, times: 0 };
        rows.put(tallyNotes, { eventId: event.eventId, episodeId: key, note: event.data.note, facts: event.data });
        rows.put(tallies, { episodeId: key, total: next(total, event.data.amount), times: times + 1, last: event.occurredAt });
        if (event.data.amount === unbearable) throw new Error(`Secret of ${key}`);
        return;
      }
      case 'Forgotten':
        rows.remove(tallies, key);
    }
  },
});

/** The same, told as it occurred. */
export const occurredTally: ProjectionDefinition<TallyEvent> = { ...tally, name: 'occurred-tally', order: 'as-occurred' };

const next = (total: number, amount: number): number => (total + amount > 1_000 ? 0 : total + amount);

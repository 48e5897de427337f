import { defineTable, type ProjectionDefinition } from '@throughline/kernel';
import { tally, type TallyEvent } from './tally';

/** A row with a column of every type. */
export type Everything = {
  readonly id: string;
  readonly whole: number | null;
  readonly large: number | null;
  readonly exact: number | null;
  readonly yes: boolean | null;
  readonly day: string | null;
  readonly time: string | null;
  readonly words: string | null;
  readonly facts: unknown;
};

export const everythingTable = defineTable<Everything>({
  name: 'everything',
  columns: {
    id: { type: 'text' },
    whole: { type: 'integer', nullable: true },
    large: { type: 'bigint', nullable: true },
    exact: { type: 'numeric', nullable: true },
    yes: { type: 'boolean', nullable: true },
    day: { type: 'date', nullable: true },
    time: { type: 'timestamptz', nullable: true },
    words: { type: 'text', nullable: true },
    facts: { type: 'json', nullable: true },
  },
  primaryKey: ['id'],
  keyColumn: 'id',
  indexes: [],
});

/** A view of that table alone: for rows that do not come from events. */
export const everything: ProjectionDefinition<TallyEvent> = { ...tally, name: 'everything', tables: [everythingTable] };

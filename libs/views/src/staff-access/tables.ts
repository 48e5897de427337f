import { defineTable } from '@throughline/kernel';
import { lookColumns, type Look } from '../reading/looks';

/** One reading of a member of the staff. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type StaffLook = Look & {
  /** On whose behalf, where the token says so. */
  readonly onBehalfOf: string | null;
  /** What was asked for. */
  readonly target: string;
  /** What a list was narrowed to. */
  readonly scope: string | null;
  /** Whom the answer named; of a refused reading, whom the address named. */
  readonly patientIds: readonly string[];
  readonly episodeIds: readonly string[];
  /** Rows or events that were shown. */
  readonly items: number;
};

export const staffLooks = defineTable<StaffLook>({
  name: 'looks',
  columns: {
    ...lookColumns,
    onBehalfOf: { type: 'text', nullable: true },
    target: { type: 'text' },
    scope: { type: 'text', nullable: true },
    patientIds: { type: 'json' },
    episodeIds: { type: 'json' },
    items: { type: 'integer' },
  },
  primaryKey: ['eventId'],
  keyColumn: 'streamId',
  indexes: [['staffId', 'at desc', 'eventId desc']],
  insertOnly: true,
});

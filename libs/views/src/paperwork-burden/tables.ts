import { defineTable } from '@throughline/kernel';

export const paperKinds = ['enrolment', 'consent', 'referral', 'transfer'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** One thing that a patient had to sign or fill in. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type Paper = {
  readonly episodeId: string;
  readonly kind: PaperKind;
  /** The enrolment, the consent, the referral or the transfer. */
  readonly ref: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** The day of the first time, UTC: YYYY-MM-DD. */
  readonly on: string;
};

export const papers = defineTable<Paper>({
  name: 'papers',
  columns: {
    episodeId: { type: 'text' },
    kind: { type: 'text' },
    ref: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    on: { type: 'date' },
  },
  primaryKey: ['episodeId', 'kind', 'ref'],
  keyColumn: 'episodeId',
  indexes: [['on'], ['siteId', 'on'], ['patientId', 'on']],
});

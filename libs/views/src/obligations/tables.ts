import type { Circumstances, ObligationKind } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

/** `reminded`: a fact says that it fell due. `resting`: the episode is suspended. */
export const standings = ['running', 'reminded', 'resting'] as const;
export type Standing = (typeof standings)[number];

/** Something that somebody has to do, and that nobody has done. Once it is done there is no row. Row types are aliases, as everywhere. */
export type ObligationRow = {
  /** The episode; where it belongs to none, the stream of the site, the team or the member of the staff. */
  readonly subject: string;
  readonly kind: ObligationKind;
  readonly occasion: string;
  readonly stream: string;
  readonly siteId: string | null;
  readonly patientId: string | null;
  readonly episodeId: string | null;
  /** The member of the staff whom it is about, where it belongs to no patient. */
  readonly memberId: string | null;
  readonly variant: string;
  /** ISO 8601, UTC: from when the site's term is counted. When it is due follows from the policy in force, and is in no row. */
  readonly runsFrom: string;
  readonly standing: Standing;
  /** Also while it rests. */
  readonly reminded: boolean;
  /** ISO 8601, UTC: it did not fall due before, because the episode was suspended; null where it never rested. */
  readonly resumedAt: string | null;
};

/** What the next fact of an episode is to be read by. An episode to which nothing of the kind happened has no row. */
export type CircumstancesRow = Circumstances & { readonly subject: string };

/** What a version of a site's policy says of a kind, from when it is in force until the next one. */
export type SiteTerm = {
  /** The stream of the site's policies. */
  readonly subject: string;
  readonly siteId: string;
  readonly kind: ObligationKind;
  readonly variant: string;
  readonly effectiveFrom: string;
  /** Hours from `runsFrom` until it is due; null: nothing of the kind is due. */
  readonly hours: number | null;
  /** Since when the site has wanted these hours: nothing fell due under them earlier. */
  readonly since: string;
  /** Whether the scheduler acts on it. */
  readonly acts: boolean;
};

export const obligationRows = defineTable<ObligationRow>({
  name: 'obligations',
  columns: {
    subject: { type: 'text' },
    kind: { type: 'text' },
    occasion: { type: 'text' },
    stream: { type: 'text' },
    siteId: { type: 'text', nullable: true },
    patientId: { type: 'text', nullable: true },
    episodeId: { type: 'text', nullable: true },
    memberId: { type: 'text', nullable: true },
    variant: { type: 'text' },
    runsFrom: { type: 'timestamptz' },
    standing: { type: 'text' },
    reminded: { type: 'boolean' },
    resumedAt: { type: 'timestamptz', nullable: true },
  },
  primaryKey: ['subject', 'kind', 'occasion'],
  keyColumn: 'subject',
  indexes: [['standing', 'siteId', 'kind', 'variant', 'runsFrom', 'subject', 'occasion'], ['patientId'], ['memberId']],
});

export const episodeCircumstances = defineTable<CircumstancesRow>({
  name: 'circumstances',
  columns: {
    subject: { type: 'text' },
    suspended: { type: 'boolean' },
    over: { type: 'boolean' },
    inAftercare: { type: 'boolean' },
    stage: { type: 'text', nullable: true },
    supplies: { type: 'json' },
  },
  primaryKey: ['subject'],
  keyColumn: 'subject',
  indexes: [],
});

export const siteTerms = defineTable<SiteTerm>({
  name: 'terms',
  columns: {
    subject: { type: 'text' },
    siteId: { type: 'text' },
    kind: { type: 'text' },
    variant: { type: 'text' },
    effectiveFrom: { type: 'timestamptz' },
    hours: { type: 'integer', nullable: true },
    since: { type: 'timestamptz' },
    acts: { type: 'boolean' },
  },
  primaryKey: ['siteId', 'kind', 'variant', 'effectiveFrom'],
  keyColumn: 'subject',
  indexes: [],
});

import { defineTable } from '@throughline/kernel';

/** Where an episode stands. `closed` and `declined` are final. */
export const episodeStandings = ['opened', 'waiting', 'admitted', 'suspended', 'closed', 'declined'] as const;
export type EpisodeStanding = (typeof episodeStandings)[number];

/** An episode and since when. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type EpisodeRow = {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly programmeId: string;
  /** Day of the first contact. */
  readonly openedOn: string;
  readonly admittedOn: string | null;
  readonly standing: EpisodeStanding;
  /** Since when it stands so: ISO 8601, UTC. */
  readonly standingSince: string;
  /** Neither closed nor declined. */
  readonly open: boolean;
};

/** After how many days since the first contact a site calls an open episode partial, by one version of its policy. */
export type PartialTerms = {
  readonly siteId: string;
  /** In force from then until the next one: ISO 8601, UTC. */
  readonly effectiveFrom: string;
  readonly policyVersionId: string;
  /** Null: the site has not said. */
  readonly days: number | null;
};

export const episodes = defineTable<EpisodeRow>({
  name: 'episodes',
  columns: {
    episodeId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    programmeId: { type: 'text' },
    openedOn: { type: 'date' },
    admittedOn: { type: 'date', nullable: true },
    standing: { type: 'text' },
    standingSince: { type: 'timestamptz' },
    open: { type: 'boolean' },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'episodeId',
  indexes: [['open', 'openedOn', 'episodeId'], ['siteId', 'open', 'openedOn'], ['patientId']],
});

export const terms = defineTable<PartialTerms>({
  name: 'terms',
  columns: {
    siteId: { type: 'text' },
    effectiveFrom: { type: 'timestamptz' },
    policyVersionId: { type: 'text' },
    days: { type: 'integer', nullable: true },
  },
  primaryKey: ['siteId', 'effectiveFrom'],
  keyColumn: 'siteId',
  indexes: [],
});

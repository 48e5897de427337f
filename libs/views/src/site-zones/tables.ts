import { defineTable } from '@throughline/kernel';

/** The time zone of one version of a site's policy. */
export type SiteZone = {
  readonly siteId: string;
  /** In force from then until the next one: ISO 8601, UTC. */
  readonly effectiveFrom: string;
  /** IANA name; UTC where the site has not said. */
  readonly zone: string;
};

export const siteZoneRows = defineTable<SiteZone>({
  name: 'zones',
  columns: { siteId: { type: 'text' }, effectiveFrom: { type: 'timestamptz' }, zone: { type: 'text' } },
  primaryKey: ['siteId', 'effectiveFrom'],
  keyColumn: 'siteId',
  indexes: [],
});

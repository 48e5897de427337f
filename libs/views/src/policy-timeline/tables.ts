import type { PolicyFields, PolicyVersion } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

/** A version of a site's policy. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type AdoptedVersion = {
  readonly eventId: string;
  readonly siteId: string;
  readonly policyVersionId: string;
  /** In force from then until the next one: ISO 8601, UTC. */
  readonly effectiveFrom: string;
  readonly supersedes: string | null;
  readonly reason: string;
  readonly fields: PolicyFields;
  readonly grounds: PolicyVersion['grounds'];
  /** YYYY-MM-DD. */
  readonly reviewOn: string | null;
  /** ISO 8601, UTC. */
  readonly adoptedAt: string;
  readonly adoptedBy: string;
  /** The reason or the grounds were recorded otherwise at first. */
  readonly corrected: boolean;
};

export const adoptedVersions = defineTable<AdoptedVersion>({
  name: 'versions',
  columns: {
    eventId: { type: 'text' },
    siteId: { type: 'text' },
    policyVersionId: { type: 'text' },
    effectiveFrom: { type: 'timestamptz' },
    supersedes: { type: 'text', nullable: true },
    reason: { type: 'text' },
    fields: { type: 'json' },
    grounds: { type: 'json' },
    reviewOn: { type: 'date', nullable: true },
    adoptedAt: { type: 'timestamptz' },
    adoptedBy: { type: 'text' },
    corrected: { type: 'boolean' },
  },
  primaryKey: ['eventId'],
  keyColumn: 'siteId',
  indexes: [
    ['siteId', 'effectiveFrom desc', 'policyVersionId desc'],
    ['effectiveFrom desc', 'policyVersionId desc'],
  ],
  insertOnly: true,
});

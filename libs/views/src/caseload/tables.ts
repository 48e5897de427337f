import type { CareTeamRole } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';
import type { ContactWay } from '../reading/contact';

/** Where an episode stands: opened and not yet admitted, in treatment, on hold, its admission declined, or closed. The last two are final. */
export const caseStatuses = ['opened', 'admitted', 'suspended', 'declined', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** An episode that may be on somebody's caseload. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type CaseloadEpisode = {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly status: CaseStatus;
  /** The latest contact of anybody of the programme with the patient: ISO 8601, UTC. */
  readonly lastContactAt: string | null;
  readonly lastContactWay: ContactWay | null;
  /** The last contact was not seen in a record but concluded from other facts. */
  readonly lastContactImputed: boolean;
  /** The last contact was recorded otherwise at first. */
  readonly lastContactCorrected: boolean;
};

/** One member in one role in the team of one episode. */
export type CaseloadAssignment = {
  readonly episodeId: string;
  readonly memberId: string;
  readonly role: CareTeamRole;
  /** First day in the role. */
  readonly since: string;
  readonly primary: boolean;
  /** Of the episode, kept here so that members can be counted without a join. */
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly status: CaseStatus;
};

/** How many patients a full-time member of a role looks after, and the share of full time that the role works. */
export interface RoleBand {
  readonly min: number;
  readonly max: number;
  readonly fullTimeEquivalent: number;
}

/** The bands of one version of a site's policy. */
export type SiteBands = {
  readonly siteId: string;
  /** In force from then until the next one: ISO 8601, UTC. */
  readonly effectiveFrom: string;
  readonly policyVersionId: string;
  /** Empty where the site has not said. */
  readonly bands: Readonly<Partial<Record<CareTeamRole, RoleBand>>>;
};

export const caseloadEpisodes = defineTable<CaseloadEpisode>({
  name: 'episodes',
  columns: {
    episodeId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    status: { type: 'text' },
    lastContactAt: { type: 'timestamptz', nullable: true },
    lastContactWay: { type: 'text', nullable: true },
    lastContactImputed: { type: 'boolean' },
    lastContactCorrected: { type: 'boolean' },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'episodeId',
  indexes: [],
});

export const caseloadAssignments = defineTable<CaseloadAssignment>({
  name: 'assignments',
  columns: {
    episodeId: { type: 'text' },
    memberId: { type: 'text' },
    role: { type: 'text' },
    since: { type: 'date' },
    primary: { type: 'boolean' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    status: { type: 'text' },
  },
  primaryKey: ['episodeId', 'memberId', 'role'],
  keyColumn: 'episodeId',
  indexes: [['memberId', 'role', 'siteId']],
});

export const siteBands = defineTable<SiteBands>({
  name: 'site_bands',
  columns: {
    siteId: { type: 'text' },
    effectiveFrom: { type: 'timestamptz' },
    policyVersionId: { type: 'text' },
    bands: { type: 'json' },
  },
  primaryKey: ['siteId', 'effectiveFrom'],
  keyColumn: 'siteId',
  indexes: [],
});

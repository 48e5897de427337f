import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, policyFields, type Told } from '@throughline/testing';
import { policyTimeline } from './projection';
import { adoptedVersions } from './tables';

const adopted: Told<EpisodeServiceEvent> = {
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: 's1@1',
    siteId: 's1',
    effectiveFrom: '2026-01-01T00:00:00Z',
    supersedes: null,
    reason: 'pressure of the community',
    policy: policyFields,
    grounds: [{ field: 'tolerance.cannabis', source: 'S000:463-467' }],
    reviewOn: '2026-12-01',
  },
  envelope: {
    eventId: 'event-a',
    patientId: null,
    episodeId: null,
    streamId: 'site-policy-s1',
    occurredAt: '2025-12-20T09:00:00.000Z',
    actor: { id: 'm-9', role: 'site_administrator' },
  },
};

describe('a version of a site\u2019s policy', () => {
  it('is kept with who adopted it, when, why and on what grounds', () =>
    expect(givenEvents(policyTimeline, adopted).rows(adoptedVersions)).toEqual([
      {
        eventId: 'event-a',
        siteId: 's1',
        policyVersionId: 's1@1',
        effectiveFrom: '2026-01-01T00:00:00.000Z',
        supersedes: null,
        reason: 'pressure of the community',
        fields: policyFields,
        grounds: [{ field: 'tolerance.cannabis', source: 'S000:463-467' }],
        reviewOn: '2026-12-01',
        adoptedAt: '2025-12-20T09:00:00.000Z',
        adoptedBy: 'm-9',
        corrected: false,
      },
    ]));
});

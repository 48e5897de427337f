import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, policyAdopted, type Told } from '@throughline/testing';
import { siteZones } from './projection';
import { siteZoneRows } from './tables';

const adopted = (month: number, zone: string | null): Told<EpisodeServiceEvent> =>
  policyAdopted('s1', { zone }, `2026-0${month}-01T00:00:00Z`);

describe('the time zone of a site', () => {
  it('is kept for each version of its policy, and is UTC where the site has not said', () =>
    expect(givenEvents(siteZones, adopted(1, null), adopted(2, 'America/New_York')).rows(siteZoneRows)).toEqual([
      { siteId: 's1', effectiveFrom: '2026-01-01T00:00:00.000Z', zone: 'UTC' },
      { siteId: 's1', effectiveFrom: '2026-02-01T00:00:00.000Z', zone: 'America/New_York' },
    ]));
});

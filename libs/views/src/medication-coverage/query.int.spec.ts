import { EpisodeClosed, type EpisodeServiceEvent } from '@throughline/episode';
import { policyAdopted, type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { siteZones } from '../site-zones/projection';
import { medicationCoverage } from './projection';
import { readCoverage, type CoverageQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const envelopeOf = (number: number, day: string, siteId: string) => ({
  streamId: `episode-e-${number}`,
  episodeId: `e-${number}`,
  patientId: `p-${number}`,
  siteId,
  occurredAt: `${day}T09:00:00.000Z`,
});
const supplied = (number: number, startsOn: string, siteId = 's1', daysSupply = 7): Story => ({
  type: 'MedicationPrescribed',
  data: {
    prescriptionId: `rx-${number}-${startsOn}`,
    product: 'buprenorphine_tablet_8',
    medication: 'buprenorphine',
    rxcui: '351265',
    dose: { amount: 8, unit: 'mg' },
    quantity: 7,
    daysSupply,
    startsOn,
    refills: 0,
    purpose: 'oud',
  },
  envelope: envelopeOf(number, startsOn, siteId),
});
const closed = (number: number, on: string): Story => ({
  type: 'EpisodeClosed',
  data: { ...EpisodeClosed.example, closedOn: on },
  envelope: envelopeOf(number, on, 's1'),
});
const assigned = (number: number): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId: 'm-4', role: 'nurse', from: '2026-03-01', primary: true },
  envelope: envelopeOf(number, '2026-03-01', 's1'),
});

describe('reading the coverage by medication', () => {
  const database = viewsOf(
    [medicationCoverage, caseload, siteZones],
    [
      assigned(2),
      supplied(1, '2026-03-01'),
      supplied(1, '2026-03-13'),
      supplied(2, '2026-03-04'),
      supplied(3, '2026-03-10', 's1', 28),
      supplied(4, '2026-03-01', 's2'),
      supplied(5, '2026-03-01'),
      policyAdopted('s2', { zone: 'America/Los_Angeles' }),
      closed(5, '2026-03-09'),
    ],
  );

  const now = '2026-03-25T03:00:00.000Z';
  const read = (query: Partial<CoverageQuery> = {}) =>
    readCoverage(database, { now, today: '2026-03-25', sites: '*', siteId: 's1', ...query });
  const episodes = async (query: Partial<CoverageQuery> = {}) => (await read(query)).items.map(({ episodeId }) => episodeId);

  it('lists whose medication ended first, with the days without it until today', async () => {
    const { items, definition } = await read();
    expect(items).toMatchObject([
      { episodeId: 'e-2', coveredUntil: '2026-03-10', gapDays: 0, gapDaysNow: 15, longestGapNow: 15, supplies: 1 },
      { episodeId: 'e-1', coveredUntil: '2026-03-19', gapDays: 5, longestGap: 5, gapDaysNow: 6, longestGapNow: 6, supplies: 2 },
      { episodeId: 'e-3', coveredUntil: '2026-04-06', gapDays: 0, gapDaysNow: 0, longestGapNow: 0, supplies: 1 },
    ]);
    expect(definition).toMatchObject({ id: 'medication-coverage', version: 1 });
  });

  it('can be narrowed to those whose medication ends before a day, to a member, to a patient and to closed episodes', async () => {
    expect(await episodes({ coveredBefore: '2026-03-19' })).toEqual(['e-2']);
    expect(await episodes({ memberId: 'm-4' })).toEqual(['e-2']);
    expect(await episodes({ patientId: 'p-3' })).toEqual(['e-3']);
    expect(await episodes({ status: 'closed' })).toEqual(['e-5']);
    expect(await episodes({ status: 'all' })).toEqual(['e-5', 'e-2', 'e-1', 'e-3']);
  });

  it('counts to the day that it is where the site is', async () => {
    const gaps = async (at: string) =>
      (await readCoverage(database, { now: at, sites: '*' })).items.map((row) => [row.siteId, row.gapDaysNow]);
    expect((await gaps(now)).filter(([, days]) => days !== 0)).toEqual([
      ['s2', 17],
      ['s1', 15],
      ['s1', 6],
    ]);
  });

  it("leaves out patients of another site than the reader's", async () => {
    const of = async (sites: readonly string[]) => (await readCoverage(database, { now, sites })).items.map(({ episodeId }) => episodeId);
    expect(await of(['s2'])).toEqual(['e-4']);
    expect(await of([])).toEqual([]);
    expect(await episodes({ sites: ['s2'] })).toEqual([]);
  });

  it('goes on page by page', async () => {
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await read({ limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ episodeId }) => episodeId));
      cursor = page.next;
    }
    expect(paged).toEqual(await episodes());
  });
});

import type { EpisodeServiceEvent } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { penetration } from './projection';
import { readPenetration, type PenetrationQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const about = (number: number, siteId: string, occurredAt: string) => ({
  envelope: {
    episodeId: `e-${number}`,
    patientId: `p-${number}`,
    streamId: `episode-e-${number}`,
    siteId,
    occurredAt: `${occurredAt}T10:00:00.000Z`,
  },
});
const admitted = (number: number, firstServiceOn: string, siteId = 's1'): Story => ({
  type: 'PatientAdmitted',
  data: { firstServiceOn, waitDays: 0, policyChecks: [] },
  ...about(number, siteId, firstServiceOn),
});
const enrolled = (number: number, on: string, siteId = 's1'): Story => ({
  type: 'SupportProgramEnrolled',
  data: { enrolmentId: `en-${number}`, program: 'peer support', months: 6, on, stageEnds: null },
  ...about(number, siteId, on),
});
const completed = (number: number, on: string): Story => ({
  type: 'SupportProgramCompleted',
  data: { enrolmentId: `en-${number}`, program: 'peer support', reason: 'completed' },
  ...about(number, 's1', on),
});

describe('reading penetration', () => {
  const database = viewsOf(
    [penetration],
    [
      ...[1, 2, 3, 4].map((number) => admitted(number, '2026-01-10')),
      admitted(5, '2026-03-01'),
      admitted(6, '2026-01-10', 's2'),
      enrolled(1, '2026-02-01'),
      enrolled(2, '2026-02-01'),
      enrolled(6, '2026-02-01', 's2'),
      completed(2, '2026-03-01'),
      // Not admitted: in no census, whatever they are enrolled in.
      enrolled(7, '2026-02-01'),
    ],
  );

  const read = async (query: Partial<PenetrationQuery> = {}) =>
    (await readPenetration(database, { asOf: '2026-02-10', sites: '*', ...query })).sites.map(({ siteId, integrated }) => [
      siteId,
      integrated.count,
      integrated.of,
    ]);

  it('prints both numbers for each site, with the definition', async () => {
    expect(await read()).toEqual([
      ['s1', 2, 4],
      ['s2', 1, 1],
    ]);
    const { definition, sites } = await readPenetration(database, { asOf: '2026-02-10', siteId: 's1', sites: '*' });
    expect(definition).toMatchObject({ id: 'penetration', version: 1 });
    expect(sites[0]?.integrated.percent).toBe(50);
  });

  it('is that of the day: the first day of a stay counts, the last does not', async () => {
    expect(await read({ siteId: 's1', asOf: '2026-01-09' })).toEqual([]);
    expect(await read({ siteId: 's1', asOf: '2026-01-10' })).toEqual([['s1', 0, 4]]);
    expect(await read({ siteId: 's1', asOf: '2026-02-28' })).toEqual([['s1', 2, 4]]);
    expect(await read({ siteId: 's1', asOf: '2026-03-01' })).toEqual([['s1', 1, 5]]);
  });

  it("leaves out other sites than the reader's", async () => {
    expect(await read({ sites: ['s2'] })).toEqual([['s2', 1, 1]]);
    expect(await read({ sites: [] })).toEqual([]);
  });
});

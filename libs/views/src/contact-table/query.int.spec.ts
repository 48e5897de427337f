import { addMonths, firstOfMonth, type EpisodeServiceEvent } from '@throughline/episode';
import { policyAdopted, type Told, viewsOf } from '@throughline/testing';
import { siteZones } from '../site-zones/projection';
import { contactTable } from './projection';
import { readContactTable, type ContactTableQuery } from './query';

type Story = Told<EpisodeServiceEvent>;
type Mode = 'in_person' | 'phone' | 'video' | 'text';

const of = (patient: string, siteId: string, occurredAt: string) => ({
  episodeId: `e-${patient}`,
  patientId: `p-${patient}`,
  siteId,
  occurredAt,
});
const enrolled = (patient: string, on: string, siteId = 's1'): Story => ({
  type: 'SupportProgramEnrolled',
  data: { enrolmentId: `n-${patient}`, program: 'peer support', months: 6, on, stageEnds: null },
  envelope: of(patient, siteId, `${on}T09:00:00.000Z`),
});
const contact = (patient: string, at: string, mode: Mode, siteId = 's1'): Story => ({
  type: 'PeerContactRecorded',
  data: { memberId: 'm-7', mode, minutes: 25 },
  envelope: of(patient, siteId, at),
});

/** Of worked value A: how many are observed in each month, and how many of these have a contact. */
const observed = [50, 45, 42, 30, 26, 19];
const withContact = [41, 34, 30, 17, 14, 8];
const modes = ['phone', 'in_person', 'video'] as const;
const numbers = Array.from({ length: 50 }, (_, place) => place + 1);

/** How many months of a patient have passed by the end of 2025: of the first 19 all six, and so on. */
const monthsOf = (number: number): number => observed.filter((count) => number <= count).length;
const enrolledOn = (number: number): string => addMonths('2026-01-01', -monthsOf(number));

const cohort: Story[] = [
  ...numbers.map((number) => enrolled(String(number), enrolledOn(number))),
  ...numbers.flatMap((number) =>
    withContact.flatMap((reached, place) =>
      number <= reached
        ? [contact(String(number), `${firstOfMonth(enrolledOn(number), place + 1)}T15:00:00.000Z`, modes[place % 3] ?? 'phone')]
        : [],
    ),
  ),
];
/** Month 1 of patient 50, who has no contact in it, and month 2 of patient 45. */
const textsOnly: Story[] = [
  contact('50', '2025-12-09T15:00:00.000Z', 'text'),
  contact('50', '2025-12-10T15:00:00.000Z', 'text'),
  contact('45', '2025-12-20T15:00:00.000Z', 'text'),
];
const elsewhere: Story[] = [
  policyAdopted('s2', { zone: 'America/New_York' }, '2025-01-01T00:00:00.000Z'),
  enrolled('new', '2025-12-15', 's2'),
  contact('new', '2025-12-16T15:00:00.000Z', 'phone', 's2'),
  enrolled('left', '2025-10-31', 's2'),
  contact('left', '2025-11-10T15:00:00.000Z', 'phone', 's2'),
  // In the evening of 29 November where the site is; in month 2 it would be the only contact.
  contact('left', '2025-11-30T04:00:00.000Z', 'video', 's2'),
  {
    type: 'SupportProgramCompleted',
    data: { enrolmentId: 'n-left', program: 'peer support', reason: 'left' },
    envelope: of('left', 's2', '2025-12-10T15:00:00.000Z'),
  },
];

describe('reading the contact table', () => {
  const database = viewsOf([contactTable, siteZones], [...cohort, ...textsOnly, ...elsewhere]);

  const at: ContactTableQuery = { asOf: '2025-12-31', observed: 'fully', siteId: 's1', sites: '*' };
  const read = async (query: Partial<ContactTableQuery> = {}) => readContactTable(database, { ...at, ...query });
  const shares = async (query: Partial<ContactTableQuery> = {}) =>
    (await read(query)).months.map(({ withContact: { count, of: all } }) => [count, all]);

  it('is that of the seed (worked value A)', async () => {
    const table = await read();
    expect(table.months.map(({ withContact: { count, of: all } }) => [count, all])).toEqual([
      [41, 50],
      [34, 45],
      [30, 42],
      [17, 30],
      [14, 26],
      [8, 19],
    ]);
    expect(table.months.map(({ printed }) => printed)).toEqual([82, 76, 71, 57, 54, 42]);
    expect(table.patientMonths).toMatchObject({ count: 144, of: 212 });
  });

  it('counts texts, and counts them apart', async () => {
    const [first, second] = (await read()).months;
    expect(first).toMatchObject({ contacts: 41, minutes: 41 * 25, texts: 2 });
    expect(second).toMatchObject({ contacts: 34, texts: 1 });
  });

  it('looks no further than the day asked for', async () => {
    expect(await shares({ asOf: '2025-08-31' })).toEqual([
      [26, 26],
      [19, 19],
    ]);
    expect(await shares({ asOf: '2025-06-30' })).toEqual([]);
  });

  it('observes nobody after the end of the enrolment, and takes in a month that is not over only when asked to', async () => {
    expect(await shares({ siteId: 's2' })).toEqual([[1, 1]]);
    expect(await shares({ siteId: 's2', observed: 'partly' })).toEqual([
      [2, 2],
      [0, 1],
    ]);
  });

  it('leaves out what the reader does not reach', async () => {
    const { siteId: _siteId, ...everywhere } = at;
    expect((await readContactTable(database, { ...everywhere, sites: ['s2'] })).months).toMatchObject([
      { withContact: { count: 1, of: 1 } },
    ]);
    expect(await shares({ sites: [] })).toEqual([]);
  });
});

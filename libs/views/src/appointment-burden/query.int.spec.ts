import type { EpisodeServiceEvent } from '@throughline/episode';
import { policyAdopted, type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { siteZones } from '../site-zones/projection';
import { appointmentBurden } from './projection';
import { readAppointmentBurden, type AppointmentBurdenQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const envelopeOf = (number: number, siteId: string) => ({
  episodeId: `e-${number}`,
  patientId: `p-${number}`,
  siteId,
  occurredAt: '2026-02-20T09:00:00.000Z',
});
/** Booked for these days of March. */
const bookings = (number: number, siteId: string, ...days: readonly number[]): Story[] =>
  days.map((day, index) => ({
    type: 'VisitScheduled',
    data: {
      visitId: `v-${number}-${index}`,
      visitType: 'medication',
      modality: 'in_person',
      scheduledFor: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`,
    },
    envelope: envelopeOf(number, siteId),
  }));
const policy = (effectiveFrom: string, alertFromPerWeek: number, siteId = 's1', zone: string | null = null): Story =>
  policyAdopted(siteId, { zone, appointments: { alertFromPerWeek } }, effectiveFrom);

/** At a site in the west, where summer time is 7 hours behind UTC. */
const bookedAt = (scheduledFor: string): Story => ({
  type: 'VisitScheduled',
  data: { visitId: scheduledFor, visitType: 'medication', modality: 'in_person', scheduledFor },
  envelope: envelopeOf(9, 'west'),
});

describe('reading the appointments of a week', () => {
  const database = viewsOf(
    [appointmentBurden, caseload, siteZones],
    [
      policy('2026-01-01T00:00:00.000Z', 3),
      policy('2026-03-09T00:00:00.000Z', 2),
      policy('2026-01-01T00:00:00.000Z', 1, 'west', 'America/Los_Angeles'),
      policy('2026-03-16T07:00:00.000Z', 3, 'west', 'America/Los_Angeles'),
      bookedAt('2026-03-16T06:30:00Z'),
      bookedAt('2026-03-16T07:30:00Z'),
      bookedAt('2026-03-17T06:30:00Z'),
      bookedAt('2026-03-23T06:59:00Z'),
      ...bookings(1, 's1', 2, 3, 3, 8, 9, 10),
      ...bookings(2, 's1', 2, 4),
      ...bookings(3, 's1', 5, 6, 7),
      ...bookings(4, 's2', 2, 3, 4),
      {
        type: 'CareTeamMemberAssigned',
        data: { memberId: 'm-7', role: 'nurse', from: '2026-02-20', primary: true },
        envelope: envelopeOf(2, 's1'),
      },
    ],
  );

  const firstWeek: AppointmentBurdenQuery = { day: '2026-03-05', sites: '*' };
  const read = async (query: Partial<AppointmentBurdenQuery> = {}) =>
    (await readAppointmentBurden(database, { ...firstWeek, ...query })).items.map(({ episodeId, appointments, alert }) => [
      episodeId,
      appointments,
      alert,
    ]);

  it('lists the most first, and warns from what the policy in force on the Monday says', async () => {
    expect(await read()).toEqual([
      ['e-1', 4, true],
      ['e-3', 3, true],
      ['e-4', 3, false],
      ['e-2', 2, false],
    ]);
    expect(await read({ day: '2026-03-15', siteId: 's1' })).toEqual([['e-1', 2, true]]);
    const [most] = (await readAppointmentBurden(database, firstWeek)).items;
    expect(most).toMatchObject({ weekOf: '2026-03-02', days: 3, alertFrom: 3 });
  });

  it('takes days, weeks and policies as they are where the site is', async () => {
    const week = async (day: string) => (await readAppointmentBurden(database, { day, siteId: 'west', sites: '*' })).items;
    expect(await week('2026-03-15')).toMatchObject([{ weekOf: '2026-03-09', appointments: 1, days: 1, alertFrom: 1, alert: true }]);
    expect(await week('2026-03-16')).toMatchObject([{ weekOf: '2026-03-16', appointments: 3, days: 2, alertFrom: 3, alert: true }]);
    expect(await week('2026-03-23')).toEqual([]);
  });

  it('can be narrowed to alerts, a site, a member and a patient', async () => {
    expect(await read({ alertsOnly: true })).toHaveLength(2);
    expect(await read({ siteId: 's2' })).toEqual([['e-4', 3, false]]);
    expect(await read({ memberId: 'm-7' })).toEqual([['e-2', 2, false]]);
    expect(await read({ patientId: 'p-3' })).toEqual([['e-3', 3, true]]);
  });

  it('goes page by page', async () => {
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readAppointmentBurden(database, { ...firstWeek, limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ episodeId }) => episodeId));
      cursor = page.next;
    }
    expect(paged).toEqual(['e-1', 'e-3', 'e-4', 'e-2']);
  });

  it("leaves out what the reader's sites do not have", async () => {
    expect(await read({ sites: ['s2'] })).toEqual([['e-4', 3, false]]);
    expect(await read({ sites: [] })).toEqual([]);
    expect(await read({ sites: ['s2'], siteId: 's1' })).toEqual([]);
  });
});

import { EpisodeClosed, type EpisodeServiceEvent } from '@throughline/episode';
import type { Role } from '@throughline/kernel';
import { policyAdopted, viewsOf, type Told } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { partialEpisodes } from '../partial-episodes/projection';
import { policyTimeline } from '../policy-timeline/projection';
import { readStaffAccess, staffAccess } from '../staff-access';
import { patientAccess } from './projection';
import { readPatientAccess } from './query';
import { readUnusualAccess, type UnusualAccessQuery } from './unusual';

type Story = Told<EpisodeServiceEvent>;
type Data = Extract<EpisodeServiceEvent, { readonly type: 'AccessRecorded' }>['data'];

const about = (number: number, occurredAt: string) => ({
  envelope: { episodeId: `e-${number}`, patientId: `p-${number}`, streamId: `episode-e-${number}`, siteId: 's1', occurredAt },
});
const opened = (number: number): Story => ({
  type: 'EpisodeOpened',
  data: { patientId: `p-${number}`, programmeId: 'obot', siteId: 's1', firstContactOn: '2026-01-05', referralSource: 'self' },
  ...about(number, '2026-01-05T09:00:00.000Z'),
});
const assigned = (number: number, memberId: string): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId, role: 'nurse', from: '2026-01-10', primary: true },
  ...about(number, '2026-01-10T09:00:00.000Z'),
});
const closed = (number: number, occurredAt: string): Story => ({
  type: 'EpisodeClosed',
  data: { ...EpisodeClosed.example, reason: 'other' },
  ...about(number, occurredAt),
});

/** A reading of March 2, at that time of the day. */
const looked = (staffId: string, time: string, data: Partial<Data> = {}, role: Role = 'nurse'): Story => ({
  type: 'AccessRecorded',
  data: {
    purpose: 'TREAT',
    dataClass: 'state',
    operation: 'state-episodes',
    target: '/v1/episodes/e-1',
    channel: 'http',
    decision: 'allowed',
    patientIds: ['p-1'],
    episodeIds: ['e-1'],
    siteIds: ['s1'],
    items: 1,
    ...data,
  },
  envelope: {
    ...{ streamId: 'access-w-0', patientId: null, episodeId: null, siteId: 's1', actor: { id: staffId, role } },
    occurredAt: `2026-03-02T${time}:00.000Z`,
  },
});
const of = (number: number): Partial<Data> => ({ patientIds: [`p-${number}`], episodeIds: [`e-${number}`] });

describe('who looked at what', () => {
  const database = viewsOf(
    [patientAccess, staffAccess, partialEpisodes, caseload, policyTimeline],
    [
      policyAdopted('s1', { accessReview: { manyPatients: 2, withinMinutes: 10 } }, '2026-01-01T00:00:00.000Z'),
      ...[1, 2, 3, 4].map(opened),
      ...[1, 2, 3, 4].map((number) => assigned(number, 'busy')),
      assigned(1, 'nurse-1'),
      closed(4, '2026-02-01T09:00:00.000Z'),
      looked('nurse-1', '09:00'),
      looked('nurse-1', '09:01', { dataClass: 'list', patientIds: ['p-1', 'p-2'], episodeIds: ['e-1', 'e-2'], items: 2 }),
      looked('nurse-1', '09:02', { dataClass: 'state', patientIds: [], episodeIds: ['e-1', 'e-3'] }),
      looked('stranger', '09:03', of(2)),
      looked('stranger', '09:04', { ...of(3), decision: 'refused', refusal: 'not-found', siteIds: [] }),
      looked('officer', '09:05', of(3), 'privacy_officer'),
      looked('busy', '10:00', of(1)),
      looked('busy', '10:04', of(2)),
      looked('busy', '10:04', of(2)),
      looked('busy', '10:09', of(3)),
      looked('busy', '10:30', of(4)),
    ],
  );
  const ofPatient = async (patientId: string, sites: '*' | readonly string[] = '*') =>
    (await readPatientAccess(database, { patientId, sites })).items.map(({ staffId, at }) => `${staffId} ${at.slice(11, 16)}`);

  it('is told of a patient: records, lists that named them, and conferences about their episodes', async () => {
    expect(await ofPatient('p-1')).toEqual(['busy 10:00', 'nurse-1 09:02', 'nurse-1 09:01', 'nurse-1 09:00']);
    expect(await ofPatient('p-9')).toEqual([]);
  });

  it('is told with what was refused to those alone who are bound to no site', async () => {
    expect(await ofPatient('p-3')).toEqual(['busy 10:09', 'officer 09:05', 'stranger 09:04', 'nurse-1 09:02']);
    expect(await ofPatient('p-3', ['s1'])).toEqual(['busy 10:09', 'officer 09:05', 'nurse-1 09:02']);
    expect(await ofPatient('p-3', ['s2'])).toEqual([]);
  });

  it('is told of a member of the staff, page by page', async () => {
    const first = await readStaffAccess(database, { staffId: 'busy', sites: '*', limit: 3 });
    expect(first.items.map(({ patientIds }) => patientIds)).toEqual([['p-4'], ['p-3'], ['p-2']]);
    const second = await readStaffAccess(database, { staffId: 'busy', sites: '*', limit: 3, cursor: first.next ?? '' });
    expect(second.items.map(({ patientIds }) => patientIds)).toEqual([['p-2'], ['p-1']]);
    expect(second.next).toBeNull();
    const refused = await readStaffAccess(database, { staffId: 'stranger', sites: '*', decision: 'refused' });
    expect(refused.items).toMatchObject([{ refusal: 'not-found', patientIds: ['p-3'] }]);
  });

  const march = { from: '2026-03-01T00:00:00.000Z', before: '2026-04-01T00:00:00.000Z', sites: '*' } as const;
  const unusual = async (query: Pick<UnusualAccessQuery, 'kind'> & Partial<UnusualAccessQuery>) =>
    (await readUnusualAccess(database, { ...march, ...query })).items;

  it('is asked about where no team of theirs looks after the patient', async () => {
    expect(await unusual({ kind: 'outside-caseload' })).toMatchObject([
      { staffId: 'stranger', about: 'patient', aboutId: 'p-2', siteId: 's1' },
    ]);
  });

  it("is asked about where one opens more records in a short time than the site's policy takes for usual", async () => {
    const found = await unusual({ kind: 'many-patients' });
    expect(found).toMatchObject([{ staffId: 'busy', at: '2026-03-02T10:09:00.000Z', patients: 3, withinMinutes: 10 }]);
  });

  it('is asked about where the episode was closed by then', async () => {
    const found = await unusual({ kind: 'after-closing' });
    expect(found).toMatchObject([{ staffId: 'busy', about: 'episode', aboutId: 'e-4', closedAt: '2026-02-01T09:00:00.000Z' }]);
  });

  it('is asked about at the sites of whoever asks', async () => {
    for (const kind of ['outside-caseload', 'many-patients', 'after-closing'] as const) {
      expect(await unusual({ kind, sites: ['s2'] })).toEqual([]);
      expect(await unusual({ kind, siteId: 's2' })).toEqual([]);
      expect(await unusual({ kind, before: '2026-03-02T00:00:00.000Z' })).toEqual([]);
      expect(await unusual({ kind, sites: ['s1'], siteId: 's1' })).not.toEqual([]);
    }
  });
});

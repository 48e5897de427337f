import type { CareTeamRole, EpisodeServiceEvent } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { siteZones } from '../site-zones/projection';
import { peerWorkload } from './projection';
import { readPeerWorkload, type PeerWorkloadQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const ofStaff = (memberId: string, occurredAt: string, siteId = 's1') => ({
  patientId: null,
  episodeId: null,
  streamId: `member-${memberId}`,
  siteId,
  occurredAt,
});
const joined = (memberId: string, role: CareTeamRole, occurredAt: string, siteId = 's1'): Story => ({
  type: 'MemberJoined',
  data: { siteId, role, fullTimeEquivalent: 1, supervisorId: 'm-9' },
  envelope: ofStaff(memberId, occurredAt, siteId),
});
const left = (memberId: string, occurredAt: string): Story => ({ type: 'MemberLeft', data: {}, envelope: ofStaff(memberId, occurredAt) });
const met = (memberId: string, kind: 'supervision' | 'weekly_dyad', occurredAt: string): Story => ({
  type: 'CaseConferenceHeld',
  data: { conferenceId: occurredAt, kind, attendees: [memberId, 'm-9'], patientsReviewed: [], tasks: [] },
  envelope: ofStaff(memberId, occurredAt),
});
const patient = (number: number, memberId: string, siteId = 's1'): Story[] => {
  const envelope = { episodeId: `e-${number}`, patientId: `p-${number}`, siteId, occurredAt: '2026-01-05T09:00:00.000Z' };
  return [
    {
      type: 'EpisodeOpened',
      data: { patientId: `p-${number}`, programmeId: 'obot', siteId, firstContactOn: '2026-01-05', referralSource: 'self' },
      envelope,
    },
    { type: 'CareTeamMemberAssigned', data: { memberId, role: 'peer_recovery_specialist', from: '2026-01-05', primary: true }, envelope },
  ];
};
const contact = (memberId: string, occurredAt: string, mode: 'phone' | 'text', siteId = 's1'): Story => ({
  type: 'PeerContactRecorded',
  data: { memberId, mode, minutes: 20 },
  envelope: { episodeId: 'e-1', patientId: 'p-1', siteId, occurredAt },
});

describe('reading the workload of peers', () => {
  const database = viewsOf(
    [caseload, peerWorkload, siteZones],
    [
      joined('m-1', 'peer_recovery_specialist', '2026-01-05T09:00:00.000Z'),
      met('m-1', 'supervision', '2026-03-02T09:00:00.000Z'),
      met('m-1', 'supervision', '2026-02-23T09:00:00.000Z'),
      met('m-1', 'weekly_dyad', '2026-03-09T09:00:00.000Z'),
      ...patient(1, 'm-1'),
      ...patient(2, 'm-1'),
      contact('m-1', '2026-03-10T09:00:00.000Z', 'phone'),
      contact('m-1', '2026-03-10T10:00:00.000Z', 'phone'),
      contact('m-1', '2026-03-10T11:00:00.000Z', 'text'),
      contact('m-1', '2026-03-03T09:00:00.000Z', 'phone'),
      contact('m-1', '2026-02-01T09:00:00.000Z', 'phone'),
      contact('m-1', '2026-03-13T09:00:00.000Z', 'phone'),
      joined('m-2', 'peer_recovery_specialist', '2026-01-05T09:00:00.000Z'),
      met('m-2', 'supervision', '2026-01-12T09:00:00.000Z'),
      left('m-2', '2026-02-01T09:00:00.000Z'),
      joined('m-2', 'peer_recovery_specialist', '2026-03-01T09:00:00.000Z'),
      joined('m-3', 'nurse', '2026-01-05T09:00:00.000Z'),
      joined('m-4', 'peer_supervisor', '2026-01-05T09:00:00.000Z'),
      left('m-4', '2026-02-01T09:00:00.000Z'),
      contact('m-5', '2026-03-11T09:00:00.000Z', 'text'),
      joined('m-6', 'peer_recovery_specialist', '2026-01-05T09:00:00.000Z', 's2'),
    ],
  );

  // A Thursday.
  const at: PeerWorkloadQuery = { today: '2026-03-12', weeks: 2, sites: '*' };
  const read = async (query: Partial<PeerWorkloadQuery> = {}) => (await readPeerWorkload(database, { ...at, ...query })).items;

  it('tells patients, contacts, minutes and texts of a peer, by week', async () => {
    const [first] = await read();
    expect(first).toEqual({
      memberId: 'm-1',
      siteId: 's1',
      role: 'peer_recovery_specialist',
      fullTimeEquivalent: 1,
      supervisorId: 'm-9',
      dyadWith: null,
      joinedOn: '2026-01-05',
      patients: 2,
      weeks: [
        { weekOf: '2026-03-09', contacts: 2, minutes: 40, texts: 1 },
        { weekOf: '2026-03-02', contacts: 1, minutes: 20, texts: 0 },
      ],
      daysSinceSupervision: 10,
      daysSinceDyad: 3,
    });
  });

  it('lists peers at work, and whoever else was in touch with patients as one', async () =>
    expect((await read()).map(({ memberId, role }) => [memberId, role])).toEqual([
      ['m-1', 'peer_recovery_specialist'],
      ['m-2', 'peer_recovery_specialist'],
      ['m-5', null],
      ['m-6', 'peer_recovery_specialist'],
    ]));

  it('knows who has had no supervision since they joined', async () => {
    expect((await read({ unsupervisedOnly: true })).map(({ memberId }) => memberId)).toEqual(['m-2', 'm-6']);
    expect((await read({ unsupervisedOnly: true, today: '2026-03-01' })).map(({ memberId }) => memberId)).toEqual(['m-2', 'm-6']);
  });

  it('can be narrowed to a site and a member, and goes page by page', async () => {
    expect((await read({ siteId: 's2' })).map(({ memberId }) => memberId)).toEqual(['m-6']);
    expect((await read({ memberId: 'm-5' })).map(({ weeks }) => weeks)).toEqual([
      [{ weekOf: '2026-03-09', contacts: 0, minutes: 0, texts: 1 }],
    ]);
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readPeerWorkload(database, { ...at, limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(await read());
  });

  it('leaves out what the reader does not reach', async () => {
    expect((await read({ sites: ['s2'] })).map(({ memberId }) => memberId)).toEqual(['m-6']);
    expect(await read({ sites: [] })).toEqual([]);
  });
});

import type { CareTeamRole, EpisodeServiceEvent } from '@throughline/episode';
import { policyAdopted, policyFields, type Told, viewsOf } from '@throughline/testing';
import { obligations } from '../obligations';
import { peerWorkload } from '../peer-workload';
import { siteZones } from '../site-zones';
import { caseload } from './projection';
import { readCaseloadPatients, readCaseloads, type CaseloadQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const peer = 'peer_recovery_specialist';

/** A patient with one episode, looked after by a member since 2026-01-05. */
const patientOf = (memberId: string, role: CareTeamRole, number: number): Story[] => {
  const [episodeId, patientId] = [`e-${memberId}-${number}`, `p-${memberId}-${number}`];
  const envelope = { episodeId, patientId };
  return [
    {
      type: 'EpisodeOpened',
      data: { patientId, programmeId: 'obot', siteId: 's1', firstContactOn: '2026-01-05', referralSource: 'self' },
      envelope,
    },
    { type: 'CareTeamMemberAssigned', data: { memberId, role, from: '2026-01-05', primary: true }, envelope },
  ];
};
const panel = (memberId: string, role: CareTeamRole, patients: number): Story[] =>
  Array.from({ length: patients }, (_, number) => patientOf(memberId, role, number)).flat();

const policy = (effectiveFrom: string, max: number): Story =>
  policyAdopted(
    's1',
    {
      staffing: {
        ...policyFields.staffing,
        caseloadBands: {
          [peer]: { min: 10, max, fullTimeEquivalent: 1 },
          peer_supervisor: { min: 10, max: 20, fullTimeEquivalent: 0.5 },
        },
      },
    },
    effectiveFrom,
  );

const contact = (episode: string, occurredAt: string): Story => ({
  type: 'PeerContactRecorded',
  data: { memberId: 'm-09', mode: 'phone' },
  envelope: { episodeId: `e-${episode}`, patientId: `p-${episode}`, occurredAt },
});

const ofNurse = (number: number, told: EpisodeServiceEvent, on: string): Story => ({
  ...told,
  envelope: { episodeId: `e-m-nurse-${number}`, patientId: `p-m-nurse-${number}`, occurredAt: `${on}T09:00:00.000Z` },
});
const ofStaff = (memberId: string, told: EpisodeServiceEvent, on: string): Story => ({
  ...told,
  envelope: { streamId: `member-${memberId}`, patientId: null, episodeId: null, occurredAt: `${on}T09:00:00.000Z` },
});
const supervision: EpisodeServiceEvent = {
  type: 'CaseConferenceHeld',
  data: { conferenceId: 'c-1', kind: 'supervision', attendees: ['m-20', 'm-super'], patientsReviewed: [], tasks: [] },
};

describe('reading caseloads', () => {
  const database = viewsOf(
    [caseload, peerWorkload, siteZones, obligations],
    [
      policy('2026-07-01T00:00:00.000Z', 30),
      policy('2026-01-01T00:00:00.000Z', 20),
      ...panel('m-09', peer, 9),
      ...panel('m-10', peer, 10),
      ...panel('m-20', peer, 20),
      ...panel('m-21', peer, 21),
      ...panel('m-nurse', 'nurse', 5),
      ...panel('m-super', 'peer_supervisor', 10),
      ...panel('m-super2', 'peer_supervisor', 11),
      ofNurse(1, { type: 'PatientAdmitted', data: { firstServiceOn: '2026-02-01', waitDays: 0, policyChecks: [] } }, '2026-02-01'),
      ofNurse(2, { type: 'PatientAdmitted', data: { firstServiceOn: '2026-02-01', waitDays: 0, policyChecks: [] } }, '2026-02-01'),
      ofNurse(2, { type: 'EpisodeSuspended', data: { reason: 'hospital' } }, '2026-02-10'),
      ofNurse(3, { type: 'AdmissionDeclined', data: { reason: 'moved away', patientDeclined: true } }, '2026-02-01'),
      ofStaff('m-20', { type: 'MemberJoined', data: { siteId: 's1', role: peer, fullTimeEquivalent: 1 } }, '2026-01-02'),
      ofStaff('m-20', supervision, '2026-02-19'),
      ofStaff('m-20', supervision, '2026-03-04'),
      contact('m-09-3', '2026-02-01T10:00:00.000Z'),
      contact('m-09-4', '2026-01-20T10:00:00.000Z'),
      {
        type: 'EpisodeClosed',
        data: {
          reason: 'lost',
          tedsReason: 2,
          closedOn: '2026-06-01',
          lastContactOn: null,
          lastDoseOn: null,
          moudAtClose: [],
          outstandingReferrals: [],
          arm: null,
          tedsDischarge: null,
          lengthOfStay: null,
        },
        envelope: { episodeId: 'e-m-nurse-0', patientId: 'p-m-nurse-0' },
      },
    ],
  );

  const now = '2026-03-01T00:00:00.000Z';
  const march: CaseloadQuery = { now, sites: '*' };

  it('counts patients against the band in force (worked value J)', async () => {
    const { items } = await readCaseloads(database, march);
    expect(items.map(({ memberId, patients, bandState }) => [memberId, patients, bandState])).toEqual([
      ['m-09', 9, 'under'],
      ['m-10', 10, 'in-band'],
      ['m-20', 20, 'in-band'],
      ['m-21', 21, 'over'],
      ['m-nurse', 3, 'no-band'],
      ['m-super', 10, 'in-band'],
      ['m-super2', 11, 'over'],
    ]);
    expect(items.find(({ memberId }) => memberId === 'm-super')?.band).toEqual({ least: 5, most: 10 });
  });

  it('takes the band of the policy that is in force at the time', async () => {
    const stateOf = async (now: string) =>
      (await readCaseloads(database, { ...march, now, role: peer })).items.find(({ memberId }) => memberId === 'm-21')?.bandState;
    expect(await stateOf('2025-12-31T23:59:59.999Z')).toBe('no-band');
    expect(await stateOf('2026-06-30T23:59:59.999Z')).toBe('over');
    expect(await stateOf('2026-07-01T00:00:00.000Z')).toBe('in-band');
  });

  it('says how long ago each member had supervision, up to the day asked about', async () => {
    const daysOf = async (at: string) =>
      (await readCaseloads(database, { ...march, now: at, role: peer })).items.map(({ daysSinceSupervision }) => daysSinceSupervision);
    expect(await daysOf('2026-03-01T12:00:00.000Z')).toEqual([null, null, 10, null]);
    // Where the site is, it is the day before.
    expect(await daysOf('2026-03-01T00:00:00.000Z')).toEqual([null, null, 9, null]);
    expect(await daysOf('2026-03-05T12:00:00.000Z')).toEqual([null, null, 1, null]);
  });

  it('counts what is due for the patients, and for each of them', async () => {
    const [nurse] = (await readCaseloads(database, { ...march, role: 'nurse' })).items;
    const patients = (await readCaseloadPatients(database, { now, sites: '*', memberId: 'm-nurse' })).items;
    const due = patients.map((patient) => [patient.episodeId, patient.due]);
    expect(due).toEqual([
      ['e-m-nurse-1', 1],
      ['e-m-nurse-2', 0],
      ['e-m-nurse-4', 0],
    ]);
    expect(nurse?.due).toBe(1);
    expect((await readCaseloadPatients(database, { now: '2026-02-14T00:00:00.000Z', sites: '*', memberId: 'm-nurse' })).items[0]?.due).toBe(
      0,
    );
  });

  it('goes page by page, and can be narrowed to a site and a role', async () => {
    const whole = (await readCaseloads(database, march)).items;
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readCaseloads(database, { ...march, limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    expect((await readCaseloads(database, { ...march, role: 'nurse' })).items).toHaveLength(1);
    expect((await readCaseloads(database, { ...march, siteId: 'elsewhere' })).items).toEqual([]);
  });

  it("lists a member's patients, those longest without contact first", async () => {
    const whole = (await readCaseloadPatients(database, { now, sites: '*', memberId: 'm-09' })).items;
    expect(whole).toHaveLength(9);
    expect(whole.slice(-2)).toMatchObject([
      { episodeId: 'e-m-09-4', lastContactAt: '2026-01-20T10:00:00.000Z', lastContactWay: 'phone', since: '2026-01-05' },
      { episodeId: 'e-m-09-3', lastContactAt: '2026-02-01T10:00:00.000Z' },
    ]);
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readCaseloadPatients(database, { now, sites: '*', memberId: 'm-09', limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
  });

  it("leaves out what the reader's sites do not have, and everything for a reader without sites", async () => {
    expect((await readCaseloads(database, { ...march, sites: ['s1', 's2'] })).items).toEqual((await readCaseloads(database, march)).items);
    expect((await readCaseloadPatients(database, { now, sites: ['s1'], memberId: 'm-09' })).items).toHaveLength(9);
    for (const sites of [['s2'], []]) {
      expect((await readCaseloads(database, { ...march, sites })).items).toEqual([]);
      expect((await readCaseloads(database, { ...march, sites, siteId: 's1' })).items).toEqual([]);
      expect((await readCaseloadPatients(database, { now, sites, memberId: 'm-09' })).items).toEqual([]);
    }
  });

  it('leaves out patients whose episode is over, unless asked', async () => {
    expect((await readCaseloadPatients(database, { now, sites: '*', memberId: 'm-nurse' })).items).toHaveLength(3);
    const all = (await readCaseloadPatients(database, { now, sites: '*', memberId: 'm-nurse', closedToo: true })).items;
    expect(all.map(({ status }) => status).sort()).toEqual(['admitted', 'closed', 'declined', 'opened', 'suspended']);
  });
});

import type { EpisodeServiceEvent } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { explaining, policyFields, scansIn, type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { obligations } from '../obligations/projection';
import { obligationRows } from '../obligations/tables';
import { siteZones } from '../site-zones/projection';
import { urineScreens } from '../urine-screens/projection';
import { screenedSpecimens } from '../urine-screens/tables';
import { runTheList } from './projection';
import { readRunTheList, type RunTheListQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const of = (patient: string, siteId = 's1') => ({ episodeId: `e-${patient}`, patientId: `p-${patient}`, siteId });
const opened = (patient: string, siteId = 's1'): Story => ({
  type: 'EpisodeOpened',
  data: { patientId: `p-${patient}`, programmeId: 'obot', siteId, firstContactOn: '2026-01-05', referralSource: 'self' },
  envelope: of(patient, siteId),
});
const assigned = (patient: string, memberId: string): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId, role: 'peer_recovery_specialist', from: '2026-01-05', primary: true },
  envelope: of(patient),
});
const booked = (patient: string, scheduledFor: string, siteId = 's1'): Story => ({
  type: 'VisitScheduled',
  data: { visitId: `v-${patient}`, visitType: 'medication', modality: 'in_person', scheduledFor },
  envelope: of(patient, siteId),
});
const huddle = (id: string, occurredAt: string, reviewed: readonly string[], tasks: readonly (readonly [string, string?])[]): Story => ({
  type: 'CaseConferenceHeld',
  data: {
    conferenceId: id,
    kind: 'huddle',
    attendees: ['m-7'],
    patientsReviewed: reviewed.map((patient) => `e-${patient}`),
    tasks: tasks.map(([patient, dueOn]) => ({
      episodeId: `e-${patient}`,
      ownerId: 'm-7',
      text: `${id} ${patient}`,
      ...(dueOn && { dueOn }),
    })),
  },
  envelope: { episodeId: null, patientId: null, siteId: 's1', streamId: 'team-s1', occurredAt },
});
const closing: Story = {
  type: 'EpisodeClosed',
  data: {
    reason: 'lost',
    tedsReason: 2,
    closedOn: '2026-03-01',
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  },
  envelope: of('gone'),
};
const adopted = (siteId: string, zone: string | null): Story => ({
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: `${siteId}@1`,
    siteId,
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    supersedes: null,
    reason: 'first',
    policy: { ...policyFields, zone, uds: { ...policyFields.uds, everyDays: 14, everyDaysByStage: null, sendOut: 'never' } },
    grounds: [],
    reviewOn: null,
  },
  envelope: { patientId: null, episodeId: null, siteId, streamId: `site-policy-${siteId}` },
});
/** The first urine screen is due 14 days after. */
const admitted = (patient: string, occurredAt: string, siteId = 's1'): Story => ({
  type: 'PatientAdmitted',
  data: { firstServiceOn: occurredAt.slice(0, 10), waitDays: 0, policyChecks: [] },
  envelope: { ...of(patient, siteId), occurredAt },
});
const screened = (patient: string, specimenId: string, occurredAt: string): Story => ({
  type: 'UdsResultRecorded',
  data: { specimenId, assay: 'presumptive', results: [{ analyte: 'fentanyl', qual: 'positive' }] },
  envelope: { ...of(patient), occurredAt },
});

describe('running the list', () => {
  const database = viewsOf(
    [caseload, obligations, runTheList, siteZones, urineScreens],
    [
      adopted('s1', null),
      adopted('s2', 'America/New_York'),
      ...['late', 'early', 'tomorrow', 'task', 'undated', 'gone'].map((patient) => opened(patient)),
      opened('west', 's2'),
      assigned('late', 'm-7'),
      assigned('task', 'm-7'),
      booked('late', '2026-03-12T15:00:00Z'),
      booked('early', '2026-03-12T09:00:00Z'),
      booked('tomorrow', '2026-03-13T09:00:00Z'),
      booked('gone', '2026-03-12T09:30:00Z'),
      // In the evening of 12 March where the site is.
      booked('west', '2026-03-13T01:00:00Z', 's2'),
      closing,
      {
        type: 'VisitAttended',
        data: { visitId: 'v-early', visitType: 'medication', modality: 'in_person', imputed: false },
        envelope: of('early'),
      },
      {
        type: 'DoseAdministered',
        data: { medication: 'methadone', amount: 80, unit: 'mg' },
        envelope: { ...of('early'), occurredAt: '2026-03-11T09:00:00.000Z' },
      },
      {
        type: 'RiskRaised',
        data: { instrument: 'phq-9', item: '9', severity: '2' },
        envelope: { ...of('late'), occurredAt: '2026-03-10T09:00:00.000Z' },
      },
      admitted('late', '2026-02-26T15:00:00.000Z'),
      admitted('task', '2026-02-27T15:00:00.000Z'),
      // At nine in the evening of 12 March where the site is.
      admitted('west', '2026-02-27T01:00:00.000Z', 's2'),
      screened('early', 'u-2', '2026-03-09T09:00:00.000Z'),
      screened('early', 'u-1', '2026-03-02T09:00:00.000Z'),
      huddle('h-1', '2026-03-09T08:00:00.000Z', ['task', 'undated'], [['task', '2026-03-12'], ['undated']]),
      huddle('h-2', '2026-03-11T08:00:00.000Z', ['task', 'undated'], []),
      huddle('h-3', '2026-03-16T08:00:00.000Z', ['task'], []),
    ],
  );

  const at: RunTheListQuery = { day: '2026-03-12', siteId: 's1', sites: '*' };
  const read = async (query: Partial<RunTheListQuery> = {}) => (await readRunTheList(database, { ...at, ...query })).items;
  const patients = async (query: Partial<RunTheListQuery> = {}) => (await read(query)).map(({ patientId }) => patientId);

  it('names who comes on the day, in the order of their visits, and then who has a task', async () =>
    expect(await patients()).toEqual(['p-early', 'p-late', 'p-task']));

  it('says of each what the huddle wants to know', async () => {
    const [early, late, task] = await read();
    expect(early).toEqual({
      episodeId: 'e-early',
      patientId: 'p-early',
      siteId: 's1',
      suspended: false,
      stage: null,
      lastDose: { medication: 'methadone', amount: 80, unit: 'mg', way: 'administered', at: '2026-03-11T09:00:00.000Z', corrected: false },
      risk: null,
      visits: [
        {
          visitId: 'v-early',
          scheduledFor: '2026-03-12T09:00:00.000Z',
          visitType: 'medication',
          modality: 'in_person',
          outcome: 'attended',
        },
      ],
      tasks: [],
      due: [],
      unconfirmedScreens: [
        { specimenId: 'u-1', collectedAt: '2026-03-02T09:00:00.000Z', unconfirmed: ['fentanyl'], since: '2026-03-02T09:00:00.000Z' },
        { specimenId: 'u-2', collectedAt: '2026-03-09T09:00:00.000Z', unconfirmed: ['fentanyl'], since: '2026-03-09T09:00:00.000Z' },
      ],
    });
    expect(late?.risk).toEqual({ at: '2026-03-10T09:00:00.000Z', severity: '2', corrected: false });
    expect(late?.visits).toMatchObject([{ outcome: 'scheduled' }]);
    expect(task?.tasks).toEqual([
      { conferenceId: 'h-1', ownerId: 'm-7', text: 'h-1 task', dueOn: '2026-03-12', heldAt: '2026-03-09T08:00:00.000Z' },
    ]);
  });

  it('says of each what is due by the end of the day where the site is', async () => {
    const due = async (query: Partial<RunTheListQuery> = {}) =>
      (await read(query)).map(({ patientId, due }) => [patientId, due.map(({ kind, dueAt }) => [kind, dueAt])]);
    expect(await due()).toEqual([
      ['p-early', []],
      ['p-late', [['uds_due', '2026-03-12T15:00:00.000Z']]],
      ['p-task', []],
    ]);
    expect(await due({ siteId: 's2' })).toEqual([['p-west', [['uds_due', '2026-03-13T01:00:00.000Z']]]]);
    const [, late] = await read();
    expect(late?.due).toMatchObject([{ occasion: 'admission', runsFrom: '2026-02-26T15:00:00.000Z', reminded: false, forRole: 'nurse' }]);
  });

  it('keeps a task from the day it is due until the patient has been reviewed after that day', async () => {
    const withTask = async (day: string) => (await read({ day })).filter(({ tasks }) => tasks.length > 0).map(({ patientId }) => patientId);
    expect(await withTask('2026-03-08')).toEqual([]);
    expect(await withTask('2026-03-09')).toEqual(['p-undated']);
    expect(await withTask('2026-03-11')).toEqual(['p-undated']);
    expect(await withTask('2026-03-12')).toEqual(['p-task']);
    expect(await withTask('2026-03-16')).toEqual(['p-task']);
    expect(await withTask('2026-03-17')).toEqual([]);
  });

  it("takes the day as the site's", async () => {
    expect(await patients({ siteId: 's2' })).toEqual(['p-west']);
    expect(await patients({ siteId: 's2', day: '2026-03-13' })).toEqual([]);
  });

  it('can be narrowed to the patients of a member and to one patient, and goes page by page', async () => {
    expect(await patients({ memberId: 'm-7' })).toEqual(['p-late', 'p-task']);
    expect(await patients({ patientId: 'p-late' })).toEqual(['p-late']);
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readRunTheList(database, { ...at, limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(await read());
  });

  it('leaves out what the reader does not reach', async () => {
    expect(await patients({ sites: ['s2'] })).toEqual([]);
    expect(await patients({ sites: ['s1'] })).toHaveLength(3);
    expect(await patients({ sites: [] })).toEqual([]);
  });

  describe('among many', () => {
    const screens = tableName(urineScreens, screenedSpecimens);
    const joined = [obligationRows.name, screenedSpecimens.name];

    beforeAll(async () => {
      await database.query(
        `insert into ${tableName(obligations, obligationRows)} (subject, kind, occasion, stream, site_id, patient_id, episode_id, member_id, variant,
           runs_from, standing, reminded)
         select 'many-' || n, 'uds_due', 'admission', 'episode-many-' || n, 's1', 'p-many-' || n, 'many-' || n, null, '', $1, 'running', false
           from generate_series(1, 20000) n`,
        ['2026-02-01T12:00:00.000Z'],
      );
      await database.query(
        `insert into ${screens}
         select (jsonb_populate_record(s, jsonb_build_object('episode_id', 'many-' || n))).* from ${screens} s, generate_series(1, 10000) n
          where s.episode_id = 'e-early'`,
      );
      await database.query('analyze');
    });

    it('reads what is due and what is unconfirmed of the listed patients alone', async () => {
      const explained = explaining(database);
      await readRunTheList(explained, at);
      const scans = scansIn(explained.plans.flat()).filter((node) => joined.includes(node['Relation Name'] ?? ''));
      expect(new Set(scans.map((node) => node['Relation Name']))).toEqual(new Set(joined));
      for (const scan of scans) {
        expect(scan['Node Type']).toMatch(/Index|Bitmap/);
        expect((scan['Actual Rows'] + (scan['Rows Removed by Filter'] ?? 0)) * scan['Actual Loops']).toBeLessThanOrEqual(6);
      }
    });
  });
});

import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, policyAdopted, policyFields, type Told } from '@throughline/testing';
import { bandOf, bandState } from './band';
import { caseload } from './projection';
import { caseloadAssignments, caseloadEpisodes, siteBands } from './tables';

type Story = Told<EpisodeServiceEvent>;

const at = (occurredAt: string) => ({ occurredAt });
const timeOf = (index: number): string => `2026-01-0${index + 6}T09:00:00.000Z`;
const opened: Story = {
  type: 'EpisodeOpened',
  data: { patientId: 'p1', programmeId: 'obot', siteId: 's1', firstContactOn: '2026-01-05', referralSource: 'self' },
};
const admitted: Story = { type: 'PatientAdmitted', data: { firstServiceOn: '2026-01-06', waitDays: 1, policyChecks: [] } };
const closed: Story = {
  type: 'EpisodeClosed',
  data: {
    reason: 'completed',
    tedsReason: 1,
    closedOn: '2026-06-01',
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  },
};
const peerAssigned: Story = {
  type: 'CareTeamMemberAssigned',
  data: { memberId: 'm-7', role: 'peer_recovery_specialist', from: '2026-01-07', primary: true },
};
const contact = (mode: 'in_person' | 'phone' | 'video' | 'text', occurredAt: string): Story => ({
  type: 'PeerContactRecorded',
  data: { memberId: 'm-7', mode },
  envelope: at(occurredAt),
});
const visit = (occurredAt: string, imputed = false): Story => ({
  type: 'VisitAttended',
  data: { visitType: 'medication', modality: 'in_person', imputed },
  envelope: at(occurredAt),
});

const medicationVisit = (occurredAt: string): Story => ({
  type: 'MedicationVisitRecorded',
  data: { clinicianId: 'm-2', craving: 4, sideEffects: [], format: 'one_to_one', sameDayBehavioralHealth: false },
  envelope: at(occurredAt),
});

const session = (mode: 'in_person' | 'video' | 'phone'): Story => ({
  type: 'CounselingSessionRecorded',
  data: { sessionId: 'cs-1', mode, modality: 'cbt', facilitators: ['m-5'], minutes: 45, familyParticipants: [] },
  envelope: at('2026-02-01T10:00:00.000Z'),
});
const group = (attended: boolean): Story => ({
  type: 'GroupAttendanceRecorded',
  data: { sessionId: 'gs-1', mode: 'in_person', facilitators: ['m-5'], minutes: 90, attended },
  envelope: at('2026-02-01T10:00:00.000Z'),
});

describe('a caseload', () => {
  it('says whom a member looks after, in which role and since when', () => {
    expect(givenEvents(caseload, opened, admitted, peerAssigned).row(caseloadAssignments)).toEqual({
      episodeId: 'e1',
      patientId: 'p1',
      siteId: 's1',
      memberId: 'm-7',
      role: 'peer_recovery_specialist',
      since: '2026-01-07',
      primary: true,
      status: 'admitted',
    });
  });

  it('passes a patient on when a member is replaced, in that role only', () => {
    const nurse: Story = { type: 'CareTeamMemberAssigned', data: { memberId: 'm-7', role: 'nurse', from: '2026-01-08', primary: true } };
    const replaced: Story = {
      type: 'CareTeamMemberReplaced',
      data: { memberId: 'm-8', replaces: 'm-7', role: 'peer_recovery_specialist', from: '2026-04-01', primary: true },
    };
    const rows = givenEvents(caseload, opened, peerAssigned, nurse, replaced).rows(caseloadAssignments);
    expect(rows.map(({ memberId, role, since }) => [memberId, role, since])).toEqual([
      ['m-7', 'nurse', '2026-01-08'],
      ['m-8', 'peer_recovery_specialist', '2026-04-01'],
    ]);
  });

  it('shows the status of the episode, also of those assigned before it changed', () => {
    expect(givenEvents(caseload, opened, peerAssigned, admitted).row(caseloadAssignments).status).toBe('admitted');
    expect(givenEvents(caseload, opened, peerAssigned, admitted, closed).row(caseloadAssignments).status).toBe('closed');
  });

  it('shows who is on hold, and goes on when care does', () => {
    const suspended: Story = { type: 'EpisodeSuspended', data: { reason: 'hospital' } };
    const resumed: Story = { type: 'EpisodeResumed', data: {} };
    expect(givenEvents(caseload, opened, peerAssigned, admitted, suspended).row(caseloadAssignments).status).toBe('suspended');
    expect(givenEvents(caseload, opened, peerAssigned, admitted, suspended, resumed).row(caseloadAssignments).status).toBe('admitted');
  });

  it('ends where the admission was declined', () => {
    const turnedDown: Story = { type: 'AdmissionDeclined', data: { reason: 'moved away', patientDeclined: true } };
    expect(givenEvents(caseload, opened, peerAssigned, turnedDown, admitted).row(caseloadAssignments).status).toBe('declined');
  });

  it('says that the last contact was recorded otherwise at first', () => {
    const called = contact('phone', '2026-02-01T10:00:00.000Z');
    const corrected: Story = {
      type: 'EntryCorrected',
      data: {
        entryType: called.type,
        entryVersion: 1,
        payload: { memberId: 'm-7', mode: 'in_person' },
        occurredAt: '2026-02-03T10:00:00.000Z',
        occurredAtPrecision: 'instant',
        policyVersionId: null,
        reason: 'wrong day',
      },
      envelope: { corrects: 'the-call' },
    };
    const told = [opened, { ...called, envelope: { ...called.envelope, eventId: 'the-call' } }];
    expect(givenEvents(caseload, ...told).row(caseloadEpisodes)).toMatchObject({ lastContactWay: 'phone', lastContactCorrected: false });
    expect(givenEvents(caseload, ...told, corrected).row(caseloadEpisodes)).toMatchObject({
      lastContactAt: '2026-02-03T10:00:00.000Z',
      lastContactWay: 'in_person',
      lastContactCorrected: true,
    });
  });

  it('does not open a closed episode again for an admission that is told late', () => {
    expect(givenEvents(caseload, opened, closed, admitted).row(caseloadEpisodes).status).toBe('closed');
  });

  it.each([
    ['in person', contact('in_person', '2026-02-01T10:00:00.000Z'), 'in_person'],
    ['by phone', contact('phone', '2026-02-01T10:00:00.000Z'), 'phone'],
    ['by video', contact('video', '2026-02-01T10:00:00.000Z'), 'video'],
    ['at a visit', visit('2026-02-01T10:00:00.000Z'), 'in_person'],
    ['in counselling', session('video'), 'video'],
    ['in a group', group(true), 'in_person'],
    ['at a visit about the medication', medicationVisit('2026-02-01T10:00:00.000Z'), 'not_recorded'],
  ])('counts a contact %s', (_how, told, way) => {
    expect(givenEvents(caseload, opened, told).row(caseloadEpisodes)).toMatchObject({
      lastContactAt: '2026-02-01T10:00:00.000Z',
      lastContactWay: way,
    });
  });

  it('does not count a group to which the patient did not come', () => {
    expect(givenEvents(caseload, opened, group(false)).row(caseloadEpisodes).lastContactAt).toBeNull();
  });

  it('does not count a text message', () => {
    const told = [opened, contact('phone', '2026-02-01T10:00:00.000Z'), contact('text', '2026-02-09T10:00:00.000Z')];
    expect(givenEvents(caseload, ...told).row(caseloadEpisodes).lastContactAt).toBe('2026-02-01T10:00:00.000Z');
  });

  it('counts outreach that reached the patient by voice, and no other', () => {
    const outreach = (mode: 'phone' | 'letter', reached: boolean): Story => ({ type: 'OutreachAttempted', data: { mode, reached } });
    expect(givenEvents(caseload, opened, outreach('phone', true)).row(caseloadEpisodes).lastContactWay).toBe('phone');
    expect(givenEvents(caseload, opened, outreach('phone', false)).row(caseloadEpisodes).lastContactWay).toBeNull();
    expect(givenEvents(caseload, opened, outreach('letter', true)).row(caseloadEpisodes).lastContactWay).toBeNull();
  });

  it('says when the last contact was concluded and not seen', () => {
    expect(givenEvents(caseload, opened, visit('2026-02-01T10:00:00.000Z', true)).row(caseloadEpisodes).lastContactImputed).toBe(true);
  });

  it('is the same whenever its facts are told', () => {
    const facts = [
      admitted,
      peerAssigned,
      contact('phone', '2026-02-01T10:00:00.000Z'),
      contact('in_person', '2026-03-01T10:00:00.000Z'),
      contact('text', '2026-04-01T10:00:00.000Z'),
      visit('2026-03-01T10:00:00.000Z'),
      visit('2026-03-01T10:00:00.000Z', true),
    ];
    const events = facts.map((fact, index) => ({
      ...fact,
      envelope: { occurredAt: timeOf(index), ...fact.envelope, eventId: `event-${index}` },
    }));
    const tables = permutations(events).map((told) => {
      const given = givenEvents(caseload, opened, ...told);
      return JSON.stringify([given.rows(caseloadEpisodes), given.rows(caseloadAssignments)]);
    });
    expect(tables.length).toBe(5040);
    expect(new Set(tables).size).toBe(1);
  });
});

describe('the band of a caseload', () => {
  const peer = bandOf({ min: 10, max: 20, fullTimeEquivalent: 1 });
  const supervisor = bandOf({ min: 10, max: 20, fullTimeEquivalent: 0.5 });

  it.each([
    [9, 'under'],
    [10, 'in-band'],
    [20, 'in-band'],
    [21, 'over'],
  ])('calls %d patients of a peer %s (worked value J)', (patients, state) => {
    expect(bandState(patients, peer)).toBe(state);
  });

  it('halves for a supervisor who works half (worked value J)', () => {
    expect(supervisor).toEqual({ least: 5, most: 10 });
    expect([4, 5, 10, 11].map((patients) => bandState(patients, supervisor))).toEqual(['under', 'in-band', 'in-band', 'over']);
  });

  it('does not judge where the site names no band', () => {
    expect(bandState(100, null)).toBe('no-band');
  });

  it('is kept for each version of the policy', () => {
    const adopted = (effectiveFrom: string, max: number): Story => {
      const caseloadBands = { peer_recovery_specialist: { min: 10, max, fullTimeEquivalent: 1 } };
      return policyAdopted('s1', { staffing: { ...policyFields.staffing, caseloadBands } }, effectiveFrom);
    };
    const rows = givenEvents(caseload, adopted('2026-07-01T00:00:00Z', 30), adopted('2026-01-01T00:00:00Z', 20)).rows(siteBands);
    expect(rows.map(({ effectiveFrom, bands }) => [effectiveFrom, bands.peer_recovery_specialist?.max])).toEqual([
      ['2026-01-01T00:00:00.000Z', 20],
      ['2026-07-01T00:00:00.000Z', 30],
    ]);
  });
});

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));

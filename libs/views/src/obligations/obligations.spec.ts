import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, policyFields, type Told } from '@throughline/testing';
import { obligations } from './projection';
import { obligationRows, siteTerms } from './tables';

type Story = Told<EpisodeServiceEvent>;
type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];

const on = (day: string) => ({ occurredAt: `2026-03-${day}T09:00:00.000Z` });
const admitted: Story = {
  type: 'PatientAdmitted',
  data: { firstServiceOn: '2026-03-05', waitDays: 4, policyChecks: [] },
  envelope: on('05'),
};
const collected = (specimenId: string, day: string): Story => ({
  type: 'UdsCollected',
  data: { specimenId, temperatureInRange: null },
  envelope: on(day),
});
const result = (specimenId: string, assay: 'presumptive' | 'definitive', ...results: DataOf<'UdsResultRecorded'>['results']): Story => ({
  type: 'UdsResultRecorded',
  data: { specimenId, assay, results },
  envelope: on('12'),
});
const closed: Story = {
  type: 'EpisodeClosed',
  data: {
    reason: 'completed',
    tedsReason: 1,
    closedOn: '2026-03-28',
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  },
  envelope: on('28'),
};
const inReferral = (day: string) => ({ ...on(day), streamId: 'referral-r-1' });
const inAftercare = (day: string) => ({ ...on(day), streamId: 'aftercare-e1' });

const rowsAfter = (...told: readonly Story[]) => givenEvents(obligations, ...told).rows(obligationRows);
const runsAfter = (...told: readonly Story[]) =>
  rowsAfter(...told).map(({ kind, occasion, runsFrom }) => [kind, occasion, runsFrom.slice(0, 10)]);

describe('what has to be done', () => {
  it('is a urine screen from admission on, and anew from each specimen', () => {
    expect(runsAfter(collected('u-0', '04'))).toEqual([]);
    expect(runsAfter(admitted)).toEqual([['uds_due', 'admission', '2026-03-05']]);
    expect(runsAfter(admitted, collected('u-1', '10'), collected('u-2', '12'))).toEqual([['uds_due', 'u-2', '2026-03-12']]);
    expect(runsAfter(admitted, collected('u-2', '12'), collected('u-1', '10'))).toEqual([['uds_due', 'u-2', '2026-03-12']]);
  });

  it('is to confirm what a presumptive result found, but for the medication itself', () => {
    const cocaine = { analyte: 'cocaine', qual: 'positive' } as const;
    const buprenorphine = { analyte: 'buprenorphine', qual: 'positive' } as const;
    expect(runsAfter(result('u-1', 'presumptive', cocaine))).toEqual([['uds_unconfirmed', 'u-1', '2026-03-12']]);
    expect(runsAfter(result('u-1', 'presumptive', buprenorphine, { analyte: 'opiates', qual: 'negative' }))).toEqual([]);
    expect(runsAfter(result('u-1', 'presumptive', cocaine), result('u-1', 'definitive', cocaine))).toEqual([]);
    expect(runsAfter(result('u-1', 'presumptive', cocaine), result('u-2', 'definitive', cocaine))).toHaveLength(1);
  });

  it('is to follow an induction up until somebody saw or spoke to the patient', () => {
    const started: Story = {
      type: 'InductionStarted',
      data: { path: 'standard', setting: 'home', settingByPolicy: 'inside' },
      envelope: { ...on('06'), eventId: 'i' },
    };
    const contact = (mode: 'text' | 'phone'): Story => ({
      type: 'PeerContactRecorded',
      data: { memberId: 'm-7', mode },
      envelope: on('07'),
    });
    expect(runsAfter(started)).toEqual([['induction_follow_up', 'i', '2026-03-06']]);
    expect(runsAfter(started, contact('text'))).toHaveLength(1);
    expect(runsAfter(started, contact('phone'))).toEqual([]);
    expect(runsAfter(started, { type: 'InductionCompleted', data: {}, envelope: on('07') })).toEqual([]);
  });

  it('is to score withdrawal again where it was too mild, not where the patient put induction off', () => {
    const deferred = (data: DataOf<'InductionDeferred'>): Story => ({
      type: 'InductionDeferred',
      data,
      envelope: { ...on('06'), eventId: 'd' },
    });
    expect(runsAfter(deferred({ reason: 'too mild', cows: 7, minimum: 8 }))).toEqual([['cows_recheck', 'd', '2026-03-06']]);
    expect(runsAfter(deferred({ reason: 'tomorrow' }))).toEqual([]);
  });

  it('is the next injection of the product, until its medication is stopped', () => {
    const injected: Story = {
      type: 'InjectionAdministered',
      data: { product: 'sublocade', medication: 'buprenorphine', route: 'subcutaneous', daysSinceLast: null, window: 'first' },
      envelope: { ...on('06'), eventId: 'j' },
    };
    const stopped = (medication: 'buprenorphine' | 'methadone'): Story => ({
      type: 'MedicationStopped',
      data: { medication },
      envelope: on('09'),
    });
    expect(rowsAfter(injected)).toMatchObject([{ kind: 'injection_due', occasion: 'j', variant: 'sublocade' }, { kind: 'supply_ends' }]);
    expect(rowsAfter(injected, stopped('methadone'))).toHaveLength(2);
    expect(rowsAfter(injected, stopped('buprenorphine'))).toEqual([]);
  });

  it('is outreach for each missed visit that the policy answers with it, until anybody tried', () => {
    const missed = (visitId: string, response: 'outreach' | 'none'): Story => ({
      type: 'NoShowRecorded',
      data: { visitId, visitType: 'medication', reason: 'forgot', imputed: false, response },
      envelope: on('08'),
    });
    const tried: Story = { type: 'OutreachAttempted', data: { mode: 'letter', reached: false }, envelope: on('09') };
    const both = [missed('v-1', 'outreach'), missed('v-2', 'outreach'), missed('v-3', 'none')];
    expect(rowsAfter(...both).map(({ occasion }) => occasion)).toEqual(['v-1', 'v-2']);
    expect(rowsAfter(...both, tried)).toEqual([]);
  });

  it('is to hear from a partner, from when it was last heard of or asked, and to have a handoff answered', () => {
    const sent: Story = { type: 'ReferralSent', data: { partnerId: 'h', basis: 'consent' }, envelope: inReferral('06') };
    const attempt: Story = { type: 'ReferralAttemptRecorded', data: { mode: 'phone' }, envelope: inReferral('20') };
    const back: Story = { type: 'ReferralFeedbackReturned', data: { evidenceRef: 'x' }, envelope: inReferral('25') };
    expect(runsAfter(sent)).toEqual([['referral_unanswered', 'r-1', '2026-03-06']]);
    expect(runsAfter(sent, attempt)).toEqual([['referral_unanswered', 'r-1', '2026-03-20']]);
    expect(runsAfter(sent, attempt, back)).toEqual([]);
    const asked: Story = {
      type: 'WarmHandoffRequested',
      data: { from: { memberId: 'm-7' }, to: { memberId: 'x-2' }, kind: 'peer_to_peer', mode: 'phone' },
      envelope: inReferral('06'),
    };
    expect(rowsAfter(asked)).toMatchObject([{ kind: 'handoff_unanswered', occasion: 'r-1', stream: 'referral-r-1', episodeId: 'e1' }]);
    expect(rowsAfter(asked, { type: 'WarmHandoffAccepted', data: {}, envelope: inReferral('07') })).toEqual([]);
  });

  it('is aftercare for everybody who left alive, its check-ins on their days, and the end of the loop', () => {
    const scheduled = (checkInId: string, dueOn: string): Story => ({
      type: 'AftercareCheckInScheduled',
      data: { checkInId, dueOn },
      envelope: inAftercare('29'),
    });
    const entered: Story = {
      type: 'AftercareEntered',
      data: { option: 'none', leftOn: '2026-03-28', after: 'closing', basis: 'consent' },
      envelope: inAftercare('29'),
    };
    expect(runsAfter(admitted, closed)).toEqual([['aftercare_not_entered', 'closing', '2026-03-28']]);
    expect(runsAfter({ ...closed, data: { ...closed.data, reason: 'died' } })).toEqual([]);
    const followed = [closed, entered, scheduled('day-90', '2026-06-26'), scheduled('day-30', '2026-04-27')];
    expect(runsAfter(...followed)).toEqual([
      ['aftercare_check_in', 'day-30', '2026-04-27'],
      ['aftercare_check_in', 'day-90', '2026-06-26'],
      ['loop_closable', 'loop', '2026-06-27'],
    ]);
    const done: Story = { type: 'CheckInDeclined', data: { checkInId: 'day-30', attempts: 1 }, envelope: inAftercare('30') };
    expect(runsAfter(...followed, done).map(([, occasion]) => occasion)).toEqual(['day-90', 'loop']);
  });

  it('is supervision of a peer who never had any', () => {
    const joined: Story = {
      type: 'MemberJoined',
      data: { siteId: 's1', role: 'peer_recovery_specialist', fullTimeEquivalent: 1, supervisorId: 'm-9' },
      envelope: { ...on('02'), streamId: 'member-m-7', episodeId: null, patientId: null },
    };
    const conference = (kind: 'supervision' | 'weekly_dyad'): Story => ({
      type: 'CaseConferenceHeld',
      data: { conferenceId: 'c-1', kind, attendees: ['m-7', 'm-9'], patientsReviewed: [], tasks: [] },
      envelope: { ...joined.envelope, ...on('09') },
    });
    const [row] = rowsAfter(joined);
    expect(row).toMatchObject({ kind: 'peer_supervision', subject: 'member-m-7', memberId: 'm-7', occasion: 'joined', episodeId: null });
    expect(rowsAfter(joined, conference('weekly_dyad'))).toMatchObject([{ kind: 'peer_supervision', occasion: 'joined' }]);
    expect(rowsAfter(joined, conference('supervision'))).toMatchObject([{ occasion: 'c-1' }]);
    expect(rowsAfter(joined, { type: 'MemberLeft', data: {}, envelope: { ...joined.envelope, ...on('10') } })).toEqual([]);
    expect(rowsAfter(conference('supervision'))).toEqual([]);
  });

  it('rests while the episode is suspended, reminded of or not', () => {
    const suspended: Story = { type: 'EpisodeSuspended', data: { reason: 'hospital' }, envelope: on('20') };
    const resumed: Story = { type: 'EpisodeResumed', data: {}, envelope: on('25') };
    expect(rowsAfter(admitted, suspended)).toMatchObject([{ occasion: 'admission', standing: 'resting', resumedAt: null }]);
    expect(rowsAfter(admitted, suspended, resumed)).toMatchObject([{ standing: 'running', resumedAt: on('25').occurredAt }]);
    expect(rowsAfter(admitted, suspended, resumed, collected('u-1', '26'))).toMatchObject([{ occasion: 'u-1', resumedAt: null }]);
  });

  it('stays listed as reminded of, until it is done', () => {
    const data = {
      kind: 'uds_due',
      occasion: 'admission',
      runsFrom: '2026-03-05T09:00:00.000Z',
      dueAt: '2026-03-19T09:00:00.000Z',
    } as const;
    const fellDue: Story = { type: 'ObligationFellDue', data, envelope: on('19') };
    expect(rowsAfter(admitted, fellDue)).toMatchObject([{ occasion: 'admission', standing: 'reminded' }]);
    expect(rowsAfter(admitted, fellDue, collected('u-1', '20'))).toMatchObject([{ occasion: 'u-1', standing: 'running' }]);
    expect(rowsAfter(admitted, fellDue, collected('u-1', '10'))).toMatchObject([{ occasion: 'u-1', standing: 'running' }]);
  });
});

describe("the terms of a site's policies", () => {
  const adopted = (version: number, effectiveFrom: string, fields: Partial<DataOf<'SitePolicyAdopted'>['policy']>): Story => ({
    type: 'SitePolicyAdopted',
    data: {
      policyVersionId: `s1@${version}`,
      siteId: 's1',
      effectiveFrom,
      supersedes: null,
      reason: 'review',
      policy: { ...policyFields, ...fields },
      grounds: [],
      reviewOn: null,
    },
    envelope: { patientId: null, episodeId: null, streamId: 'site-policy-s1' },
  });
  const first = adopted(1, '2026-01-01T00:00:00Z', { scheduler: null });
  const second = adopted(2, '2026-07-01T00:00:00Z', { uds: { ...policyFields.uds, everyDays: 7 } });
  const termsOf = (kind: string, ...told: readonly Story[]) =>
    givenEvents(obligations, ...told)
      .rows(siteTerms)
      .filter((term) => term.kind === kind)
      .map(({ variant, effectiveFrom, hours, since, acts }) => [variant, effectiveFrom.slice(0, 10), hours, since.slice(0, 10), acts]);

  it('say from when on which hours hold, and since when the site has wanted them', () => {
    expect(termsOf('referral_unanswered', first, second)).toEqual([
      ['', '2026-01-01', 336, '2026-01-01', false],
      ['', '2026-07-01', 336, '2026-01-01', true],
    ]);
    expect(termsOf('uds_due', first, second).filter(([variant]) => variant === '')).toEqual([
      ['', '2026-01-01', 336, '2026-01-01', false],
      ['', '2026-07-01', 168, '2026-07-01', true],
    ]);
  });

  it('differ by stage and by product, where the policy says so, and are null where it is silent', () => {
    expect(termsOf('uds_due', first).map(([variant, , hours]) => [variant, hours])).toEqual([
      ['', 336],
      ['early', 336],
      ['engagement', 336],
      ['stabilization', 672],
    ]);
    expect(termsOf('injection_due', first).map(([variant, , hours]) => [variant, hours])).toContainEqual(['naltrexone_er', null]);
    expect(termsOf('uds_due', adopted(1, '2026-01-01T00:00:00Z', { uds: null })).map(([, , hours]) => hours)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

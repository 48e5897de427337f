import { closingReasons, type ClosingReason, type EpisodeServiceEvent } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { InvalidCursor } from '../reading/page';
import { referralsAwaitingFeedback } from '../referrals-awaiting-feedback/projection';
import { readDismissalFigures, type DismissalFilter } from './figures';
import { dismissalAudit } from './projection';
import { readDismissalAudit, readDoseReductions, type DismissalAuditQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const of = (patient: string, day: number, siteId = 's1') => ({
  episodeId: `e-${patient}`,
  patientId: `p-${patient}`,
  siteId,
  occurredAt: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
});
const referred = (patient: string, day: number, siteId = 's1'): readonly Story[] => [
  {
    type: 'ReferralOpened',
    data: { kind: 'service', partnerId: 'hub-3' },
    envelope: { ...of(patient, day, siteId), streamId: `referral-r-${patient}` },
  },
  {
    type: 'ReferralSent',
    data: { partnerId: 'hub-3', basis: 'consent' },
    envelope: { ...of(patient, day, siteId), streamId: `referral-r-${patient}` },
  },
];
const dismissed = (patient: string, day: number, siteId = 's1', bridgingSupplyDays = 7): Story => ({
  type: 'PatientDismissed',
  data: {
    triggerRef: `u-${patient}`,
    policyVersionId: `${siteId}@1`,
    reviewedBy: 'm-9',
    referralId: `r-${patient}`,
    bridgingSupplyDays,
    naloxoneOffered: true,
    appealOffered: patient === 'ended',
    reason: 'fentanyl in three screens',
  },
  envelope: { ...of(patient, day, siteId), eventId: `dismissal-${patient}` },
});
const closed = (patient: string, day: number, reason: ClosingReason, dismissalRef?: string, siteId = 's1'): Story => ({
  type: 'EpisodeClosed',
  data: {
    reason,
    tedsReason: closingReasons[reason],
    closedOn: of(patient, day).occurredAt.slice(0, 10),
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
    ...(dismissalRef && { dismissalRef }),
  },
  envelope: { ...of(patient, day, siteId), eventId: `closing-${patient}` },
});
const reduced = (patient: string, day: number, siteId = 's1'): Story => ({
  type: 'DoseReducedForNonparticipation',
  data: {
    medication: 'buprenorphine',
    fromMg: 16,
    toMg: 8,
    reason: 'three groups missed',
    supervisorReview: { reviewerId: 'm-4', on: '2026-03-01' },
  },
  envelope: of(patient, day, siteId),
});

describe('auditing dismissals', () => {
  const database = viewsOf(
    [dismissalAudit, caseload, referralsAwaitingFeedback],
    [
      ...referred('ended', 2),
      dismissed('ended', 3),
      {
        type: 'PolicyResponseApplied',
        data: { responseId: 'a-1', trigger: { kind: 'uds', ref: 'u-ended' }, responses: ['dismiss'], policyVersionId: 's1@1' },
        envelope: of('ended', 4),
      },
      closed('ended', 5, 'terminated_by_facility', 'dismissal-ended'),
      dismissed('open', 6, 's1', 0),
      dismissed('lost', 7),
      closed('lost', 20, 'lost'),
      closed('undismissed', 8, 'terminated_by_facility'),
      dismissed('unnamed', 9),
      closed('unnamed', 10, 'terminated_by_facility', 'dismissal-of-another'),
      closed('completed', 11, 'completed'),
      ...referred('elsewhere', 12, 's2'),
      dismissed('elsewhere', 12, 's2'),
      closed('elsewhere', 13, 'terminated_by_facility', 'dismissal-elsewhere', 's2'),
      reduced('open', 4),
      reduced('ended', 2),
      reduced('elsewhere', 3, 's2'),
      {
        type: 'CareTeamMemberAssigned',
        data: { memberId: 'm-7', role: 'nurse', from: '2026-02-20', primary: true },
        envelope: of('open', 1),
      },
    ],
  );

  const read = async (query: Partial<DismissalAuditQuery> = {}) => (await readDismissalAudit(database, { sites: '*', ...query })).items;
  const found = async (query: Partial<DismissalAuditQuery> = {}) =>
    (await read(query)).map(({ patientId, difference }) => [patientId, difference]);
  const figures = (filter: Partial<DismissalFilter> = {}) => readDismissalFigures(database, { sites: '*', ...filter });

  const ofFirstSite = [
    ['p-unnamed', 'dismissal_not_named'],
    ['p-undismissed', 'closed_without_dismissal'],
    ['p-lost', 'closed_for_another_reason'],
    ['p-open', null],
    ['p-ended', null],
  ];

  it('lists dismissals and ends by the facility, the newest first, and names how they differ', async () => {
    expect(await found({ siteId: 's1' })).toEqual(ofFirstSite);
    expect(await found({ siteId: 's1', differencesOnly: true })).toEqual(ofFirstSite.slice(0, 3));
  });

  it('says of a dismissal on what it rests, what softens it, and what became of the referral', async () => {
    expect((await read({ patientId: 'p-ended' }))[0]).toEqual({
      episodeId: 'e-ended',
      patientId: 'p-ended',
      siteId: 's1',
      difference: null,
      dismissal: {
        dismissedAt: '2026-03-03T09:00:00.000Z',
        policyVersionId: 's1@1',
        triggerRef: 'u-ended',
        reviewedBy: 'm-9',
        reason: 'fentanyl in three screens',
        bridgingSupplyDays: 7,
        naloxoneOffered: true,
        appealOffered: true,
        corrected: false,
        responseId: 'a-1',
        referral: { referralId: 'r-ended', status: 'sent', statusSince: '2026-03-02T09:00:00.000Z' },
      },
      closing: { closedOn: '2026-03-05', reason: 'terminated_by_facility', tedsReason: 3, corrected: false },
    });
    expect(await read({ patientId: 'p-open' })).toMatchObject([
      { dismissal: { responseId: null, referral: { status: null } }, closing: null },
    ]);
    expect(await read({ patientId: 'p-undismissed' })).toMatchObject([{ dismissal: null, closing: { tedsReason: 3 } }]);
  });

  it('counts ends of TEDS reason 3 against dismissals that were closed, and differences by name', async () => {
    expect(await figures({ siteId: 's1' })).toMatchObject({
      definition: { id: 'dismissal-audit', version: 1 },
      dismissals: 4,
      naloxoneOffered: { count: 4, of: 4, percent: 100 },
      appealOffered: { count: 1, of: 4, percent: 25 },
      bridged: { count: 3, of: 4, percent: 75 },
      doseReductions: 2,
      check: {
        closedByFacility: 3,
        dismissedAndClosed: 3,
        agrees: false,
        differences: { closed_without_dismissal: 1, closed_for_another_reason: 1, dismissal_not_named: 1 },
      },
    });
    expect((await figures({ siteId: 's2' })).check).toMatchObject({ closedByFacility: 1, dismissedAndClosed: 1, agrees: true });
  });

  it('counts those of a time', async () => {
    const early = await figures({ siteId: 's1', from: '2026-03-03', before: '2026-03-07' });
    expect(early).toMatchObject({ dismissals: 2, doseReductions: 1, check: { closedByFacility: 1, dismissedAndClosed: 1, agrees: true } });
    expect((await figures({ siteId: 'nowhere' })).naloxoneOffered).toEqual({ count: 0, of: 0, percent: null });
  });

  it('lists doses reduced as leverage, the newest first', async () => {
    const { items } = await readDoseReductions(database, { sites: '*' });
    expect(items.map(({ patientId }) => patientId)).toEqual(['p-open', 'p-elsewhere', 'p-ended']);
    expect(items[0]).toMatchObject({ medication: 'buprenorphine', fromMg: 16, toMg: 8, reviewedBy: 'm-4', reviewedOn: '2026-03-01' });
    const first = await readDoseReductions(database, { sites: '*', limit: 2 });
    const second = await readDoseReductions(database, { sites: '*', limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ patientId: 'p-ended' }], next: null });
  });

  it('can be narrowed to a member of the care team, and goes page by page', async () => {
    expect(await found({ memberId: 'm-7' })).toEqual([['p-open', null]]);
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readDismissalAudit(database, { sites: '*', siteId: 's1', limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ patientId, difference }) => [patientId, difference]));
      cursor = page.next;
    }
    expect(paged).toEqual(ofFirstSite);
    await expect(read({ cursor: 'nonsense' })).rejects.toThrow(InvalidCursor);
  });

  it('leaves out what the reader does not reach', async () => {
    expect(await found({ sites: ['s2'] })).toEqual([['p-elsewhere', null]]);
    expect(await found({ sites: [] })).toEqual([]);
    expect(await figures({ sites: ['s2'] })).toMatchObject({ dismissals: 1, doseReductions: 1, check: { closedByFacility: 1 } });
    expect((await readDoseReductions(database, { sites: ['s2'] })).items).toHaveLength(1);
  });
});

import { history, type Told } from '@throughline/testing';
import type { EpisodeServiceEvent } from '../events';
import { obligationKindNames, type ObligationKind } from './kinds';
import { obligationRules } from './rules';
import { runningIn } from './running';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];

const day = (on: string): { readonly occurredAt: string } => ({ occurredAt: `2026-${on}T09:00:00.000Z` });
const tell = <Type extends EpisodeServiceEvent['type']>(type: Type, data: DataOf<Type>, on: string): Told<EpisodeServiceEvent> =>
  ({ type, data, envelope: day(on) }) as Told<EpisodeServiceEvent>;

/** What runs of a kind after facts of one episode: what it is about, from when, by which variant of the term. */
const runs = (kind: ObligationKind, ...told: readonly Told<EpisodeServiceEvent>[]) =>
  runningIn(history<EpisodeServiceEvent>(told))
    .filter((one) => one.kind === kind)
    .map(({ occasion, runsFrom, variant }) => [occasion, runsFrom.slice(5, 10), variant]);

const admitted = tell('PatientAdmitted', { firstServiceOn: '2026-03-02', waitDays: 0, policyChecks: [] }, '03-02');
const closed = (on: string) =>
  tell(
    'EpisodeClosed',
    {
      reason: 'completed',
      tedsReason: 1,
      closedOn: `2026-${on}`,
      lastContactOn: null,
      lastDoseOn: null,
      moudAtClose: [],
      outstandingReferrals: [],
      arm: null,
      tedsDischarge: null,
      lengthOfStay: null,
    },
    on,
  );
const collected = (specimenId: string, on: string) => tell('UdsCollected', { specimenId, temperatureInRange: null }, on);
const suspended = (on: string) => tell('EpisodeSuspended', { reason: 'hospital' }, on);
const resumed = (on: string) => tell('EpisodeResumed', {}, on);
const enrolled = (on: string) =>
  tell(
    'SupportProgramEnrolled',
    {
      enrolmentId: 'n-1',
      program: 'peer support',
      months: 6,
      on: `2026-${on}`,
      stageEnds: { engagement: '2026-04-10', early: '2026-06-10' },
    },
    on,
  );
const advanced = (from: 'engagement' | 'early', to: 'early' | 'stabilization', on: string) =>
  tell('StageAdvanced', { enrolmentId: 'n-1', from, to, trigger: 'clinical' }, on);
const programmeEnded = (on: string) =>
  tell('SupportProgramCompleted', { enrolmentId: 'n-1', program: 'peer support', reason: 'completed' }, on);

describe('the urine screen', () => {
  it('is due by the days of the stage that the patient is in, also when the patient was in it before admission', () => {
    expect(runs('uds_due', enrolled('03-01'), admitted)).toEqual([['admission', '03-02', 'engagement']]);
    const inStages = [admitted, enrolled('03-10'), advanced('engagement', 'early', '04-10')];
    expect(runs('uds_due', ...inStages)).toEqual([['admission', '03-02', 'early']]);
    expect(runs('uds_due', ...inStages, collected('u-1', '04-11'))).toEqual([['u-1', '04-11', 'early']]);
    expect(runs('uds_due', ...inStages, programmeEnded('09-10'))).toEqual([['admission', '03-02', '']]);
  });
});

describe('the confirmation of a urine screen', () => {
  const result = (assay: 'presumptive' | 'definitive', qual: 'positive' | 'negative', analyte: 'fentanyl' | 'buprenorphine', on: string) =>
    tell('UdsResultRecorded', { specimenId: 'u-1', assay, results: [{ analyte, qual }] }, on);
  const ordered = (on: string) => tell('ConfirmationOrdered', { specimenId: 'u-1', analytes: ['buprenorphine'] }, on);
  const interpreted = (on: string, ...findings: DataOf<'UdsInterpreted'>['findings']) =>
    tell(
      'UdsInterpreted',
      { specimenId: 'u-1', findings, buprenorphine: null, validity: null, prescriptionsAtCollection: [], rules: [], interpreter: 'm-2' },
      on,
    );
  const found = (
    analyte: 'fentanyl' | 'buprenorphine',
    assay: 'presumptive' | 'definitive',
    expectation: 'unexpected-negative' | 'expected-positive' | 'expected-negative' | 'unexpected-positive',
  ) => ({ analyte, assay, expectation });
  const waits = (...told: readonly Told<EpisodeServiceEvent>[]) => runs('uds_unconfirmed', ...told);

  it('is waited for since it was ordered, at every site; since the result, where that was unexpected already', () => {
    const negative = result('presumptive', 'negative', 'buprenorphine', '03-05');
    expect(waits(negative)).toEqual([]);
    expect(waits(negative, ordered('03-06'))).toEqual([['u-1', '03-06', 'ordered']]);
    const positive = result('presumptive', 'positive', 'fentanyl', '03-05');
    expect(waits(positive)).toEqual([['u-1', '03-05', 'unexpected']]);
    expect(waits(positive, ordered('03-06'))).toEqual([['u-1', '03-05', 'ordered']]);
    expect(waits(positive, ordered('03-06'), result('definitive', 'negative', 'fentanyl', '03-09'))).toEqual([]);
  });

  it('is waited for where a negative result was not expected, which is known when somebody has read it', () => {
    const negative = result('presumptive', 'negative', 'buprenorphine', '03-05');
    const read = interpreted('03-06', found('buprenorphine', 'presumptive', 'unexpected-negative'));
    expect(waits(negative, read)).toEqual([['u-1', '03-06', 'unexpected']]);
    const settled = found('buprenorphine', 'definitive', 'unexpected-negative');
    const readAgain = interpreted('03-10', found('buprenorphine', 'presumptive', 'unexpected-negative'), settled);
    expect(waits(negative, read, result('definitive', 'negative', 'buprenorphine', '03-09'), readAgain)).toEqual([]);
  });

  it('is not waited for where the positive result was to be expected, unless it was ordered', () => {
    const positive = result('presumptive', 'positive', 'fentanyl', '03-05');
    const asExpected = interpreted('03-06', found('fentanyl', 'presumptive', 'expected-positive'));
    expect(waits(positive, asExpected)).toEqual([]);
    expect(waits(positive, ordered('03-05'), asExpected)).toEqual([['u-1', '03-05', 'ordered']]);
  });

  it('is not waited for when the episode is over', () => {
    const positive = result('presumptive', 'positive', 'fentanyl', '03-05');
    expect(waits(positive, closed('03-06'))).toEqual([]);
    expect(waits(closed('03-04'), positive)).toEqual([]);
  });
});

describe('the end of a supply', () => {
  const prescribed = (
    product: 'buprenorphine_naloxone_film_8' | 'methadone_tablet_10',
    startsOn: string,
    daysSupply: number,
    on = startsOn,
  ) =>
    tell(
      'MedicationPrescribed',
      {
        prescriptionId: `rx-${on}`,
        product,
        medication: product === 'methadone_tablet_10' ? 'methadone' : 'buprenorphine',
        rxcui: '1',
        dose: { amount: 8, unit: 'mg' },
        quantity: daysSupply,
        daysSupply,
        startsOn: `2026-${startsOn}`,
        refills: 0,
        purpose: 'oud',
      },
      on,
    );
  const film = (startsOn: string, daysSupply: number, on?: string) => prescribed('buprenorphine_naloxone_film_8', startsOn, daysSupply, on);
  const injected = (on: string) =>
    tell(
      'InjectionAdministered',
      { product: 'sublocade', medication: 'buprenorphine', route: 'subcutaneous', daysSinceLast: null, window: 'first' },
      on,
    );
  const stopped = (medication: 'buprenorphine' | 'methadone', on: string) => tell('MedicationStopped', { medication }, on);

  it('runs from the last covered day, to which an early renewal is added', () => {
    expect(runs('supply_ends', film('03-02', 7))).toEqual([['buprenorphine_naloxone_film_8', '03-08', '']]);
    expect(runs('supply_ends', film('03-02', 7), film('03-06', 7))).toEqual([['buprenorphine_naloxone_film_8', '03-15', '']]);
    expect(runs('supply_ends', film('03-02', 7), film('03-20', 7), film('03-21', 2))).toEqual([
      ['buprenorphine_naloxone_film_8', '03-28', ''],
    ]);
    expect(runs('supply_ends', film('03-20', 7), film('03-02', 7, '03-21'))).toEqual([['buprenorphine_naloxone_film_8', '03-26', '']]);
  });

  it('is that of whatever covers longest: prescription, injection or doses taken home', () => {
    const takeHome = tell(
      'TakeHomeDispensed',
      { drug: 'methadone', doses: 3, from: '2026-04-05', to: '2026-04-07', treatmentDay: null, limitDoses: null, rule: null },
      '04-04',
    );
    expect(runs('supply_ends', film('03-02', 7), injected('03-06'))).toEqual([['sublocade', '04-05', '']]);
    expect(runs('supply_ends', injected('03-06'), film('03-10', 7))).toEqual([['sublocade', '04-05', '']]);
    expect(runs('supply_ends', injected('03-06'), takeHome)).toEqual([['methadone', '04-07', '']]);
  });

  it('is nobody\u2019s concern when the medication was stopped, but for another that goes on', () => {
    const both = [film('03-02', 28), prescribed('methadone_tablet_10', '03-02', 7)];
    expect(runs('supply_ends', ...both, stopped('buprenorphine', '03-05'))).toEqual([['methadone_tablet_10', '03-08', '']]);
    expect(runs('supply_ends', ...both, stopped('buprenorphine', '03-20'))).toEqual([]);
  });
});

describe('a count', () => {
  it('is waited for since the call, until it was counted', () => {
    const called = tell('CountRequested', { countId: 'c-1', kind: 'pill', random: true }, '03-05');
    const counted = (countId: string) =>
      tell(
        'PillWrapperCountRecorded',
        {
          countId,
          kind: 'pill',
          actual: 3,
          expected: null,
          calledAt: '2026-03-05T09:00:00.000Z',
          presentedAt: '2026-03-06T09:00:00.000Z',
          hoursToPresent: 24,
        },
        '03-06',
      );
    expect(runs('count_call_back', called)).toEqual([['c-1', '03-05', '']]);
    expect(runs('count_call_back', called, counted('c-2'))).toHaveLength(1);
    expect(runs('count_call_back', called, counted('c-1'))).toEqual([]);
  });
});

describe('the score of withdrawal', () => {
  it('is owed again when an induction precipitated it', () => {
    const precipitated = tell('PrecipitatedWithdrawalRecorded', { management: 'more buprenorphine' }, '03-05');
    expect(runs('cows_recheck', precipitated)).toHaveLength(1);
  });
});

describe('a support programme', () => {
  it('has its stages reviewed when the one before is over', () => {
    expect(runs('stage_review', enrolled('03-10'))).toEqual([
      ['early', '04-10', ''],
      ['stabilization', '06-10', ''],
    ]);
    expect(runs('stage_review', enrolled('03-10'), advanced('engagement', 'early', '04-01'))).toEqual([['stabilization', '06-10', '']]);
    expect(runs('stage_review', enrolled('03-10'), programmeEnded('05-01'))).toEqual([]);
  });

  describe('wants a meeting face to face in each month after that of the enrolment', () => {
    const met = (mode: 'in_person' | 'phone', on: string) => tell('PeerContactRecorded', { memberId: 'm-7', mode }, on);
    const month = (...told: readonly Told<EpisodeServiceEvent>[]) =>
      runs('monthly_face_to_face', enrolled('03-10'), ...told).map(([occasion, due]) => [occasion, due]);

    it('in person, once', () => {
      expect(month()).toEqual([['2026-04', '05-01']]);
      expect(month(met('in_person', '03-20'))).toEqual([['2026-04', '05-01']]);
      expect(month(met('phone', '04-20'))).toEqual([['2026-04', '05-01']]);
      expect(month(met('in_person', '04-20'))).toEqual([['2026-05', '06-01']]);
      expect(month(met('in_person', '04-20'), met('in_person', '04-25'))).toEqual([['2026-05', '06-01']]);
      expect(month(met('in_person', '06-02'))).toEqual([['2026-07', '08-01']]);
    });

    it('until the programme ends; a month that fell due is over', () => {
      const fellDue = tell(
        'ObligationFellDue',
        { kind: 'monthly_face_to_face', occasion: '2026-04', runsFrom: '2026-05-01T00:00:00.000Z', dueAt: '2026-05-01T00:00:00.000Z' },
        '05-01',
      );
      expect(month(fellDue)).toEqual([['2026-05', '06-01']]);
      expect(month(met('in_person', '04-20'), fellDue)).toEqual([['2026-05', '06-01']]);
      expect(month(programmeEnded('04-30'))).toEqual([]);
      expect(month(programmeEnded('04-30'), fellDue)).toEqual([]);
    });
  });
});

describe('aftercare', () => {
  const entered = tell(
    'AftercareEntered',
    { option: 'remote', leftOn: '2026-03-20', after: 'support_programme', basis: 'consent' },
    '03-21',
  );

  it('is owed to who left treatment, unless they entered it after a support programme already', () => {
    expect(runs('aftercare_not_entered', admitted, closed('03-28'))).toEqual([['closing', '03-28', '']]);
    expect(runs('aftercare_not_entered', admitted, entered, closed('03-28'))).toEqual([]);
    expect(runs('aftercare_not_entered', admitted, closed('03-20'), entered)).toEqual([]);
  });
});

describe('while an episode is suspended', () => {
  const standing = (...told: readonly Told<EpisodeServiceEvent>[]) =>
    runningIn(history<EpisodeServiceEvent>(told)).map(({ kind, rests, resumedAt, reminded }) => [
      kind,
      rests,
      resumedAt?.slice(5, 10),
      reminded,
    ]);

  it('what runs in it rests, and so does what begins in it', () => {
    expect(standing(admitted, suspended('03-10'))).toEqual([['uds_due', true, undefined, false]]);
    const called = tell('CountRequested', { countId: 'c-1', kind: 'pill', random: true }, '03-11');
    expect(standing(suspended('03-10'), called)).toEqual([['count_call_back', true, undefined, false]]);
    expect(standing(suspended('03-10'), resumed('03-20'), called)).toEqual([['count_call_back', false, undefined, false]]);
  });

  it('runs on from where it was when the episode is resumed, and says since when', () => {
    expect(standing(admitted, suspended('03-10'), resumed('03-20'))).toEqual([['uds_due', false, '03-20', false]]);
    expect(runs('uds_due', admitted, suspended('03-10'), resumed('03-20'))).toEqual([['admission', '03-02', '']]);
  });

  it('what a referral waits for goes on, and what follows the end of treatment', () => {
    const sent = tell('ReferralSent', { partnerId: 'h', basis: 'consent' }, '03-06');
    const inReferral = { ...sent, envelope: { ...sent.envelope, streamId: 'referral-r-1' } };
    expect(standing(inReferral, suspended('03-10'))).toEqual([['referral_unanswered', false, undefined, false]]);
    expect(standing(suspended('03-10'), closed('03-12'))).toEqual([['aftercare_not_entered', false, undefined, false]]);
  });
});

describe('the rules of what has to be done', () => {
  it('are wired for every kind: each runs from some fact, and is met or replaced by one', () => {
    expect(Object.keys(obligationRules).sort()).toEqual([...obligationKindNames].sort());
    for (const [kind, { from, metBy, runs: how }] of Object.entries(obligationRules)) {
      expect([kind, Object.keys(from).length > 0]).toEqual([kind, true]);
      expect([kind, Object.keys(metBy).length > 0 || how === 'newest']).toEqual([kind, true]);
    }
  });
});

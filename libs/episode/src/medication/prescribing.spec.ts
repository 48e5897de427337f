import { admitted, diagnosed, episode, opened, policy, screened } from '@throughline/testing';
import { List } from 'immutable';
import { inForceOn, inOrder } from './in-force';

const inTreatment = [opened, screened, diagnosed, admitted];
const data = {
  prescriptionId: 'rx-1',
  product: 'buprenorphine_naloxone_film_8',
  dose: { amount: 16, unit: 'mg' },
  quantity: 56,
  daysSupply: 28,
  startsOn: '2026-03-10',
  refills: 0,
  purpose: 'oud',
} as const;
const prescribe = { type: 'PrescribeMedication', data } as const;
const prescribed = { type: 'MedicationPrescribed', data: { ...data, medication: 'buprenorphine', rxcui: '1010604' } } as const;
const started = { type: 'MedicationStarted', data: { medication: 'buprenorphine' } } as const;
const stopped = (on: string) =>
  ({ type: 'MedicationStopped', data: { medication: 'buprenorphine' }, occurredAt: `${on}T09:00:00.000Z` }) as const;

describe('a prescription', () => {
  it('tells medication and RxNorm concept by its product, and begins the medication', () =>
    episode(...inTreatment)
      .when(prescribe)
      .then(prescribed, started));

  it('goes on with a medication that is taken', () =>
    episode(...inTreatment, started)
      .when(prescribe)
      .then(prescribed));

  it('begins a medication again that was stopped before its first day', () =>
    episode(...inTreatment, started, stopped('2026-03-09'))
      .when(prescribe)
      .then(prescribed, started));

  it('does not begin it again when it is told after the medication was stopped', () =>
    episode(...inTreatment, started, stopped('2026-03-20'))
      .when(prescribe)
      .then(prescribed));

  it('is already so the second time, and no other one has its id', () => {
    const given = episode(...inTreatment, started, prescribed);
    given.when(prescribe).thenAlreadySo();
    given.when({ ...prescribe, data: { ...data, daysSupply: 14 } }).thenRejected('prescription-exists');
  });

  it('follows the admission', () => episode(opened).when(prescribe).thenRejected('episode-not-admitted'));

  it('is of a known product', () =>
    episode(...inTreatment)
      .when({ ...prescribe, data: { ...data, product: 'aspirin' } })
      .thenRejected('unknown-product'));

  it('is of a dose above 0', () =>
    episode(...inTreatment)
      .when({ ...prescribe, data: { ...data, dose: { amount: 0, unit: 'mg' } } })
      .thenRejected('dose-not-positive'));

  it.each(['nurse', 'peer_recovery_specialist', 'front_desk'] as const)('is not written by a %s', (role) =>
    episode(...inTreatment)
      .when({ ...prescribe, actor: { id: 'm-3', role } })
      .thenRejected('role-not-permitted'),
  );
});

describe('what is in force on a day', () => {
  const first = { from: '2026-03-01', until: '2026-03-29' };
  const second = { from: '2026-03-20', until: '2026-04-17' };
  const third = { from: '2026-04-20', until: '2026-05-18' };

  it.each([
    ['2026-02-28', []],
    ['2026-03-01', [first]],
    ['2026-03-20', [first, second]],
    ['2026-03-28', [first, second]],
    ['2026-03-29', [second]],
    ['2026-04-17', []],
  ])('on %s is what has begun and is not over', (day, expected) => expect(inForceOn([first, second, third], day)).toEqual(expected));

  it('stays in order of first days, in whatever order it was told', () =>
    expect([second, third, first].reduce((list, item) => inOrder(list, item), List<typeof first>()).toArray()).toEqual([
      first,
      second,
      third,
    ]));
});

describe('shortening the interval of prescriptions', () => {
  const data = { medication: 'buprenorphine', fromDays: 28, toDays: 7, trigger: { kind: 'uds', ref: 'u-1' } } as const;
  const shorten = { type: 'ShortenPrescriptionInterval', data } as const;
  const shortened = { type: 'PrescriptionIntervalShortened', data } as const;
  const given = episode(...inTreatment, policy());

  it('is a response that the site\u2019s policy has', () => given.when(shorten).then(shortened));

  it('is refused where the policy does not have it, or does not say', () => {
    episode(...inTreatment)
      .when(shorten)
      .thenRejected('no-site-policy');
    episode(...inTreatment, policy({ positiveUds: null }))
      .when(shorten)
      .thenRejected('policy-silent');
    episode(...inTreatment, policy({ positiveUds: { responses: ['more_groups'] } }))
      .when(shorten)
      .thenRejected('response-not-in-policy');
  });

  it('is already so for the same reason and interval', () => {
    const before = episode(...inTreatment, policy(), shortened);
    before.when(shorten).thenAlreadySo();
    const again = { ...data, trigger: { kind: 'count', ref: 'c-1' } } as const;
    before.when({ ...shorten, data: again }).then({ ...shortened, data: again });
  });

  it.each([28, 35])('does not go from 28 to %d days', (toDays) =>
    given.when({ ...shorten, data: { ...data, toDays } }).thenRejected('interval-not-shorter'),
  );
});

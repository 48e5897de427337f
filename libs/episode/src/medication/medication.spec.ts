import { admitted, diagnosed, episode, opened, policy, screened } from '@throughline/testing';

const inTreatment = [opened, screened, diagnosed, admitted];

describe('starting and stopping a medication', () => {
  const start = { type: 'StartMedication', data: { medication: 'methadone' } } as const;
  const stop = { type: 'StopMedication', data: { medication: 'methadone', reason: 'change' } } as const;
  const started = { type: 'MedicationStarted', data: start.data } as const;
  const stopped = { type: 'MedicationStopped', data: stop.data } as const;

  it('is recorded', () => {
    episode(...inTreatment)
      .when(start)
      .then(started);
    episode(...inTreatment, started)
      .when(stop)
      .then(stopped);
    episode(...inTreatment, started, stopped)
      .when(start)
      .then(started);
  });

  it('is already so the second time', () => {
    episode(...inTreatment, started)
      .when(start)
      .thenAlreadySo();
    episode(...inTreatment, started, stopped)
      .when(stop)
      .thenAlreadySo();
  });

  it('follows the admission', () => episode(opened).when(start).thenRejected('episode-not-admitted'));

  it('stops only what is taken', () =>
    episode(...inTreatment)
      .when(stop)
      .thenRejected('medication-not-taken'));

  it('does not stop buprenorphine in the middle of an induction', () =>
    episode(...inTreatment, { type: 'InductionStarted', data: { path: 'low_dose', setting: 'home', settingByPolicy: 'inside' } })
      .when({ type: 'StopMedication', data: { medication: 'buprenorphine' } })
      .thenRejected('induction-already-open'));
});

describe('a dose given', () => {
  const dose = (amount: number) => ({ type: 'AdministerDose', data: { medication: 'methadone', amount, unit: 'mg' } }) as const;
  const given = (amount: number) => ({ type: 'DoseAdministered', data: dose(amount).data }) as const;

  it('has no maximum: 397 mg of methadone is recorded, and a review suggested where the site has a line', () => {
    episode(opened).when(dose(397)).then(given(397));
    episode(opened, policy())
      .when(dose(397))
      .then(given(397), {
        type: 'DoseReviewSuggested',
        data: { medication: 'methadone', on: '2026-03-10', totalMg: 397, reviewLineMg: 120 },
      });
  });

  it.each([0, -16])('is not %d', (amount) => episode(opened).when(dose(amount)).thenRejected('dose-not-positive'));

  it('counts micrograms as thousandths towards the site\u2019s line', () =>
    episode(opened, policy())
      .when({ type: 'AdministerDose', data: { medication: 'buprenorphine', amount: 24_001, unit: 'mcg' } })
      .thenAmongOthers({
        type: 'DoseReviewSuggested',
        data: { medication: 'buprenorphine', on: '2026-03-10', totalMg: 24.001, reviewLineMg: 24 },
      }));
});

describe('an extended-release injection', () => {
  const injection = { type: 'AdministerInjection', data: { product: 'sublocade', doseMg: 300, site: 'abdomen' } } as const;
  const facts = { medication: 'buprenorphine', route: 'subcutaneous', rxcui: '1996192' } as const;
  const first = { type: 'InjectionAdministered', data: { ...injection.data, ...facts, daysSinceLast: null, window: 'first' } } as const;
  const on = (occurredAt: string) => ({ ...first, occurredAt });

  it('tells medication, route and RxNorm concept by the product and its dose', () => episode(opened, policy()).when(injection).then(first));

  it.each([
    ['2026-02-12T09:00:00.000Z', 26, 'inside'],
    ['2026-02-13T09:00:00.000Z', 25, 'early'],
    ['2026-01-27T09:00:00.000Z', 42, 'inside'],
    ['2026-01-26T09:00:00.000Z', 43, 'late'],
  ] as const)('after one on %s is %d days on, %s the site\u2019s window, and never refused', (last, daysSinceLast, window) =>
    episode(opened, policy(), on(last))
      .when(injection)
      .then({ ...first, data: { ...first.data, daysSinceLast, window } }),
  );

  it('is not judged where no policy says how', () =>
    episode(opened, on('2026-03-09T09:00:00.000Z'))
      .when(injection)
      .then({ ...first, data: { ...first.data, daysSinceLast: 1, window: 'not_judged' } }));

  it('is judged by the one before it, also where a later one reached the record first', () => {
    episode(opened, policy(), on('2026-03-12T09:00:00.000Z')).when(injection).then(first);
    episode(opened, policy(), on('2026-03-12T09:00:00.000Z'), on('2026-02-05T09:00:00.000Z'))
      .when(injection)
      .then({ ...first, data: { ...first.data, daysSinceLast: 33, window: 'inside' } });
  });

  it('may lack the dose, as histories do', () =>
    episode(opened)
      .when({ type: 'AdministerInjection', data: { product: 'naltrexone_er' } })
      .then({
        type: 'InjectionAdministered',
        data: { product: 'naltrexone_er', medication: 'naltrexone', route: 'intramuscular', daysSinceLast: null, window: 'first' },
      }));

  it('is given as the product is', () =>
    episode(opened)
      .when({ ...injection, data: { ...injection.data, route: 'intramuscular' } })
      .thenRejected('route-differs'));

  it('is more than 0 mg', () =>
    episode(opened)
      .when({ ...injection, data: { ...injection.data, doseMg: 0 } })
      .thenRejected('dose-not-positive'));

  it('is not given by a peer', () =>
    episode(opened)
      .when({ ...injection, actor: { id: 'm-3', role: 'peer_recovery_specialist' } })
      .thenRejected('role-not-permitted'));
});

describe('a missed dose', () => {
  it('is recorded with what excuses it', () => {
    const data = { on: '2026-03-09', medication: 'methadone', excusedReason: 'jail' } as const;
    episode(opened).when({ type: 'RecordDoseMissed', data }).then({ type: 'DoseMissed', data });
  });

  it('is told once: with another excuse it is another fact', () => {
    const data = { on: '2026-03-09', medication: 'methadone' } as const;
    const given = episode(opened, { type: 'DoseMissed', data });
    given.when({ type: 'RecordDoseMissed', data }).thenAlreadySo();
    const excused = { ...data, excusedReason: 'hospital' } as const;
    given.when({ type: 'RecordDoseMissed', data: excused }).then({ type: 'DoseMissed', data: excused });
  });

  it('does not lie ahead', () =>
    episode(opened)
      .when({ type: 'RecordDoseMissed', data: { on: '2027-03-09' } })
      .thenRejected('occurred-in-future'));
});

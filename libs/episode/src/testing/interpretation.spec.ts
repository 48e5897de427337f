import { admitted, closed, episode, opened, policy, policyFields, type Fact } from '@throughline/testing';

const specimen = (occurredAt: string): Fact => ({
  type: 'UdsCollected',
  data: { specimenId: 'u-1', temperatureInRange: true },
  occurredAt,
});
const collected = specimen('2026-03-10T09:00:00.000Z');
const results = (assay: 'presumptive' | 'definitive', ...found: object[]): Fact => ({
  type: 'UdsResultRecorded',
  data: { specimenId: 'u-1', assay, results: found },
});
const found = (analyte: string, qual: string, value?: number) => ({
  analyte,
  qual,
  ...(value === undefined ? {} : { value, unit: 'ng/mL' }),
});
const prescribed = (prescriptionId: string, startsOn: string, daysSupply: number): Fact => ({
  type: 'MedicationPrescribed',
  data: {
    prescriptionId,
    product: 'buprenorphine_naloxone_film_8',
    medication: 'buprenorphine',
    rxcui: '1010604',
    dose: { amount: 16, unit: 'mg' },
    quantity: 2 * daysSupply,
    daysSupply,
    startsOn,
    refills: 0,
    purpose: 'oud',
  },
});
const started = (medication: string): Fact => ({ type: 'MedicationStarted', data: { medication }, occurredAt: '2026-03-05T09:00:00.000Z' });

const interpret = { type: 'InterpretUds' as const, data: { specimenId: 'u-1' } };
const expectation = { id: 'uds-expectation', version: '1' };
const pattern = { id: 'buprenorphine-pattern', version: 'ccjm-2022-89-10-557' };
const interpreted = {
  type: 'UdsInterpreted' as const,
  data: {
    specimenId: 'u-1',
    findings: [{ analyte: 'fentanyl' as const, assay: 'presumptive' as const, expectation: 'unexpected-positive' as const }],
    buprenorphine: null,
    validity: null,
    prescriptionsAtCollection: [],
    rules: [expectation],
    interpreter: 'm-1',
  },
};
const fentanyl = results('presumptive', found('fentanyl', 'positive'));

describe('interpreting a urine screen', () => {
  it('reads each result against the prescriptions in force on the day of collection', () => {
    const screen = results(
      'presumptive',
      found('buprenorphine', 'positive'),
      found('fentanyl', 'positive'),
      found('methadone', 'negative'),
      found('cocaine', 'indeterminate'),
    );
    episode(opened, admitted, prescribed('rx-1', '2026-03-05', 7), collected, screen)
      .when({ ...interpret, data: { ...interpret.data, note: 'seen with the patient' } })
      .then({
        ...interpreted,
        data: {
          ...interpreted.data,
          findings: [
            { analyte: 'buprenorphine', assay: 'presumptive', expectation: 'expected-positive' },
            { analyte: 'cocaine', assay: 'presumptive', expectation: 'indeterminate' },
            { analyte: 'fentanyl', assay: 'presumptive', expectation: 'unexpected-positive' },
            { analyte: 'methadone', assay: 'presumptive', expectation: 'expected-negative' },
          ],
          prescriptionsAtCollection: [{ kind: 'prescription', medication: 'buprenorphine', ref: 'rx-1' }],
          note: 'seen with the patient',
        },
      });
  });

  const negative = results('presumptive', found('buprenorphine', 'negative'));
  const reading = (as: 'unexpected-negative' | 'expected-negative', had: typeof interpreted.data.prescriptionsAtCollection | object[]) => ({
    ...interpreted,
    data: {
      ...interpreted.data,
      findings: [{ analyte: 'buprenorphine' as const, assay: 'presumptive' as const, expectation: as }],
      prescriptionsAtCollection: had as never[],
    },
  });

  it.each([
    ['2026-03-03', 'expected-negative', []],
    ['2026-03-04', 'unexpected-negative', [{ kind: 'prescription', medication: 'buprenorphine', ref: 'rx-1' }]],
    ['2026-03-10', 'unexpected-negative', [{ kind: 'prescription', medication: 'buprenorphine', ref: 'rx-1' }]],
    ['2026-03-11', 'expected-negative', []],
  ] as const)('counts a week\u2019s prescription from %s: on 10 March a negative is %s', (startsOn, as, had) =>
    episode(opened, admitted, prescribed('rx-1', startsOn, 7), collected, negative)
      .when(interpret)
      .then(reading(as, [...had])),
  );

  it('counts an injection as long as it lasts, stopped or not', () => {
    const injection: Fact = {
      type: 'InjectionAdministered',
      eventId: 'injection-1',
      data: { product: 'sublocade', medication: 'buprenorphine', route: 'subcutaneous', daysSinceLast: null, window: 'first' },
      occurredAt: '2026-02-20T09:00:00.000Z',
    };
    const stopped: Fact = { type: 'MedicationStopped', data: { medication: 'buprenorphine' }, occurredAt: '2026-03-01T09:00:00.000Z' };
    episode(opened, admitted, injection, stopped, collected, negative)
      .when(interpret)
      .then(reading('unexpected-negative', [{ kind: 'injection', medication: 'buprenorphine', ref: 'injection-1' }]));
  });

  it('does not count what was prescribed and stopped by then', () =>
    episode(
      opened,
      admitted,
      prescribed('rx-1', '2026-03-05', 28),
      { type: 'MedicationStarted', data: { medication: 'buprenorphine' }, occurredAt: '2026-03-05T09:00:00.000Z' },
      { type: 'MedicationStopped', data: { medication: 'buprenorphine' }, occurredAt: '2026-03-08T09:00:00.000Z' },
      collected,
      negative,
    )
      .when(interpret)
      .then(reading('expected-negative', [])));

  it('counts a medication that is given out day by day while it is taken', () => {
    const methadone = results('presumptive', found('methadone', 'positive'), found('eddp', 'negative'));
    const had = { kind: 'taken' as const, medication: 'methadone' as const };
    const reading = (methadoneIs: 'expected-positive' | 'unexpected-positive', eddpIs: 'unexpected-negative' | 'expected-negative') => ({
      ...interpreted,
      data: {
        ...interpreted.data,
        findings: [
          { analyte: 'eddp' as const, assay: 'presumptive' as const, expectation: eddpIs },
          { analyte: 'methadone' as const, assay: 'presumptive' as const, expectation: methadoneIs },
        ],
        prescriptionsAtCollection: methadoneIs === 'expected-positive' ? [had] : [],
      },
    });
    const stopped: Fact = { type: 'MedicationStopped', data: { medication: 'methadone' }, occurredAt: '2026-03-08T09:00:00.000Z' };
    episode(opened, admitted, started('methadone'), collected, methadone)
      .when(interpret)
      .then(reading('expected-positive', 'unexpected-negative'));
    episode(opened, admitted, started('methadone'), stopped, collected, methadone)
      .when(interpret)
      .then(reading('unexpected-positive', 'expected-negative'));
    episode(opened, admitted, started('methadone'), stopped, specimen('2026-03-07T09:00:00.000Z'), methadone)
      .when(interpret)
      .then(reading('expected-positive', 'unexpected-negative'));
  });

  describe('of a medication taken home', () => {
    const takenHome = (from: string, to: string): Fact => ({
      type: 'TakeHomeDispensed',
      eventId: 'take-home-1',
      data: { drug: 'methadone', doses: 7, from, to, treatmentDay: 1, limitDoses: 7, rule: null },
      occurredAt: `${from}T09:00:00.000Z`,
    });
    const tablets: Fact = {
      ...prescribed('rx-1', '2026-03-01', 1),
      data: { ...prescribed('rx-1', '2026-03-01', 1).data, product: 'methadone_tablet_10', medication: 'methadone', rxcui: '864706' },
    };
    const methadone = results('presumptive', found('methadone', 'negative'));
    const inHand = { kind: 'take_home', medication: 'methadone', ref: 'take-home-1' };
    const reading = (as: 'unexpected-negative' | 'expected-negative', had: readonly object[]) => ({
      ...interpreted,
      data: {
        ...interpreted.data,
        findings: [{ analyte: 'methadone' as const, assay: 'presumptive' as const, expectation: as }],
        prescriptionsAtCollection: had as never[],
      },
    });

    it.each([
      ['2026-03-04', '2026-03-10', 'unexpected-negative', [inHand]],
      ['2026-03-03', '2026-03-09', 'expected-negative', []],
    ] as const)(
      'expects it on the days from %s to %s, also where a prescription is over: on 10 March a negative is %s',
      (from, to, as, had) =>
        episode(opened, admitted, tablets, takenHome(from, to), collected, methadone).when(interpret).then(reading(as, had)),
    );

    it('names the doses in hand, and between them that it is given out day by day', () => {
      episode(opened, admitted, started('methadone'), takenHome('2026-03-08', '2026-03-14'), collected, methadone)
        .when(interpret)
        .then(reading('unexpected-negative', [inHand]));
      episode(opened, admitted, started('methadone'), takenHome('2026-03-06', '2026-03-09'), collected, methadone)
        .when(interpret)
        .then(reading('unexpected-negative', [{ kind: 'taken', medication: 'methadone' }]));
    });

    it('does not expect it once it was stopped', () => {
      const stopped: Fact = { type: 'MedicationStopped', data: { medication: 'methadone' }, occurredAt: '2026-03-09T09:00:00.000Z' };
      episode(opened, admitted, takenHome('2026-03-08', '2026-03-14'), stopped, collected, methadone)
        .when(interpret)
        .then(reading('expected-negative', []));
    });
  });

  describe('of buprenorphine and norbuprenorphine by a definitive test', () => {
    const both = results('definitive', found('buprenorphine', 'positive', 800), found('norbuprenorphine', 'negative'));
    const findings = [
      { analyte: 'buprenorphine' as const, assay: 'definitive' as const, expectation: 'unexpected-positive' as const },
      { analyte: 'norbuprenorphine' as const, assay: 'definitive' as const, expectation: 'expected-negative' as const },
    ];
    const spiked = { pattern: 4 as const, mayBeRegularDosing: false, ratio: 0, bupNgMl: 800, norbupNgMl: null };

    it('names the pattern by the rule of the site', () => {
      episode(opened, policy(), collected, both)
        .when(interpret)
        .then({ ...interpreted, data: { ...interpreted.data, findings, buprenorphine: spiked, rules: [expectation, pattern] } });
    });

    it('names none where the site has no rule, or one of the two is not known', () => {
      const unnamed = { ...interpreted, data: { ...interpreted.data, findings } };
      episode(opened, collected, both).when(interpret).then(unnamed);
      episode(opened, policy({ uds: { ...policyFields.uds, rules: null } }), collected, both)
        .when(interpret)
        .then(unnamed);
      episode(opened, policy(), collected, results('definitive', found('buprenorphine', 'positive', 800)))
        .when(interpret)
        .then({ ...interpreted, data: { ...interpreted.data, findings: findings.slice(0, 1) } });
    });

    it('concludes nothing from a value without its unit', () => {
      const bare = results('definitive', { analyte: 'buprenorphine', qual: 'positive', value: 800 }, found('norbuprenorphine', 'negative'));
      const unclassified = { pattern: 'unclassified' as const, mayBeRegularDosing: false, ratio: null, bupNgMl: null, norbupNgMl: null };
      episode(opened, policy(), collected, bare)
        .when(interpret)
        .then({ ...interpreted, data: { ...interpreted.data, findings, buprenorphine: unclassified, rules: [expectation, pattern] } });
    });
  });

  it('says how valid the specimen was', () => {
    const dilute: Fact = { type: 'SpecimenValidityRecorded', data: { specimenId: 'u-1', outcome: 'not_tested', rule: null } };
    episode(opened, collected, dilute, fentanyl)
      .when(interpret)
      .then({ ...interpreted, data: { ...interpreted.data, validity: 'not_tested' } });
  });

  it('needs a collected specimen, and results', () => {
    episode(opened).when(interpret).thenRejected('specimen-not-collected');
    episode(opened, collected).when(interpret).thenRejected('specimen-without-results');
  });

  it('is already so while nothing leads to another reading, whoever reads it', () => {
    const actor = { id: 'm-2', role: 'nurse' } as const;
    episode(opened, collected, fentanyl, interpreted)
      .when({ ...interpret, actor })
      .thenAlreadySo();
  });

  it('is made anew when a result or a prescription comes late', () => {
    episode(opened, admitted, collected, fentanyl, interpreted, prescribed('rx-1', '2026-03-05', 7))
      .when(interpret)
      .then({
        ...interpreted,
        data: {
          ...interpreted.data,
          prescriptionsAtCollection: [{ kind: 'prescription', medication: 'buprenorphine', ref: 'rx-1' }],
        },
      });
    episode(opened, collected, fentanyl, interpreted, results('definitive', found('fentanyl', 'negative', 0)))
      .when(interpret)
      .then({
        ...interpreted,
        data: {
          ...interpreted.data,
          findings: [{ analyte: 'fentanyl', assay: 'definitive', expectation: 'expected-negative' }, ...interpreted.data.findings],
        },
      });
  });

  it('is taken late, and says so, when the episode is closed', () =>
    episode(opened, collected, fentanyl, closed)
      .when(interpret)
      .then({ ...interpreted, data: { ...interpreted.data, lateArrival: true } }));

  it('is not corrected by hand in what was computed, but voided and made anew', () =>
    episode(opened, collected, fentanyl, { ...interpreted, eventId: 'entry-1' })
      .when({
        type: 'CorrectEntry',
        data: { corrects: 'entry-1', reason: 'misread', newPayload: { ...interpreted.data, validity: 'valid' } },
      })
      .thenRejected('entry-field-fixed'));
});

import { calendarOf } from './calendar';
import { files, historyFiles, type History, type HistoryFile } from './files';
import { planOf, type Plan, type Step } from './plan';
import type { Trial } from './trials';

/** CTN-0030 as its tables have it: four weeks of treatment in phase 1, sixteen in phase 2. */
const trial: Trial = {
  id: 'CTN-0030',
  panel: ['amphetamines', 'opioids'],
  plannedWeeks: 12,
  weeksOfTreatment: (_arm, phase) => (phase === '1' ? 4 : 16),
};
const inpatient: Trial = { ...trial, id: 'CTN-0051', panel: ['barbiturates', 'opioids'], weeksOfTreatment: () => 24 };

type Rows = { readonly [File in HistoryFile]?: readonly Readonly<Record<string, string | null>>[] };

/** A participant of whom the files say only this. */
const historyOf = (rows: Rows, who = 7): History => {
  const whole = (file: HistoryFile) =>
    (rows[file] ?? []).map((row) => ({ ...Object.fromEntries(files[file].map((column) => [column, null])), who: String(who), ...row }));
  const given: Rows = { everybody: [{ project: '30' }], site_masked: [{ site_masked: '21' }], ...rows };
  return {
    who,
    rows: Object.fromEntries(historyFiles.map((file) => [file, given[file] === rows[file] ? whole(file) : given[file]])),
  } as unknown as History;
};

const plan = (rows: Rows, of: Trial = trial): Plan => planOf(historyOf(rows), of);
const stepsOf = ({ batches }: Plan): readonly Step[] => batches.flatMap(({ steps }) => steps);
/** Name, study day and data of each command of these names. */
const told = (made: Plan, ...names: string[]): readonly (readonly [string, number, object])[] =>
  stepsOf(made)
    .filter(({ command }) => names.includes(command.type))
    .map(({ command }) => [command.type, studyDay(command.occurredAt), command.data]);
const studyDay = (at: string): number => (Date.parse(at) - Date.parse(calendarOf(7).at(0))) / 86_400_000;

const arm = (treatment: string, when: string, which = '1') => ({ treatment, when, which });
const dose = (amount: string, when: string | null) => ({ amount, when });

describe('doses', () => {
  it('keeps 397 mg of methadone as it is', () => {
    const made = plan({ randomization: [arm('Methadone', '0')], treatment: [dose('397', '3')] });
    expect(told(made, 'StartMedication', 'AdministerDose')).toEqual([
      ['StartMedication', 3, { medication: 'methadone' }],
      ['AdministerDose', 3, { medication: 'methadone', amount: 397, unit: 'mg' }],
    ]);
  });

  it('begins an induction with the first dose of an arm and completes it on the second day with a dose', () => {
    const made = plan({ randomization: [arm('Inpatient BUP', '0')], treatment: [dose('4', '1'), dose('90', '3'), dose('16', '4')] });
    expect(told(made, 'InduceBuprenorphine', 'CompleteInduction', 'AdministerDose')).toEqual([
      ['InduceBuprenorphine', 1, { path: 'standard', setting: 'inpatient', firstDose: { doseMg: 4, formulation: 'not_recorded' } }],
      ['CompleteInduction', 3, { stabilisationDoseMg: 90 }],
      ['AdministerDose', 3, { medication: 'buprenorphine', amount: 90, unit: 'mg' }],
      ['AdministerDose', 4, { medication: 'buprenorphine', amount: 16, unit: 'mg' }],
    ]);
    expect(stepsOf(made).find(({ command }) => command.type === 'CompleteInduction')?.command.occurredAtPrecision).toBe('approx');
  });

  it('keeps two amounts on one day, and then calls neither the stable dose', () => {
    const made = plan({
      randomization: [arm('Outpatient BUP + EMM', '0')],
      treatment: [dose('2', '1'), dose('4', '1'), dose('6', '2'), dose('24', '2')],
    });
    expect(
      told(made, 'InduceBuprenorphine', 'RecordInductionDose', 'CompleteInduction', 'AdministerDose').map(([name, day, data]) => [
        name,
        day,
        data,
      ]),
    ).toEqual([
      ['InduceBuprenorphine', 1, expect.objectContaining({ firstDose: { doseMg: 2, formulation: 'not_recorded' } })],
      ['RecordInductionDose', 1, { doseMg: 4, formulation: 'not_recorded' }],
      ['CompleteInduction', 2, {}],
      ['AdministerDose', 2, { medication: 'buprenorphine', amount: 6, unit: 'mg' }],
      ['AdministerDose', 2, { medication: 'buprenorphine', amount: 24, unit: 'mg' }],
    ]);
  });

  it('induces again in a second arm, and ends an induction that never saw a second day first', () => {
    const made = plan({
      randomization: [arm('Outpatient BUP + SMM', '0'), arm('Outpatient BUP + SMM', '40', '2')],
      treatment: [dose('8', '1'), dose('8', '41')],
    });
    expect(told(made, 'InduceBuprenorphine', 'AbandonInduction', 'CompleteInduction').map(([name, day]) => [name, day])).toEqual([
      ['InduceBuprenorphine', 1],
      ['AbandonInduction', 41],
      ['InduceBuprenorphine', 41],
    ]);
  });

  it('begins nothing new with a second randomisation on the day of the first to the same arm', () => {
    const made = plan({
      randomization: [arm('Outpatient BUP', '5'), arm('Outpatient BUP', '5', '2')],
      treatment: [dose('8', '5'), dose('12', '6'), dose('16', '7')],
    });
    expect(told(made, 'InduceBuprenorphine')).toHaveLength(1);
    expect(told(made, 'AssignTreatment').map(([, , data]) => data)).toEqual([
      { arm: 'Outpatient BUP', ordinal: 1, basis: 'randomisation' },
      { arm: 'Outpatient BUP', ordinal: 2, basis: 'randomisation' },
    ]);
  });

  it('counts a dose before the first randomisation to the first arm', () => {
    const made = plan({ randomization: [arm('Outpatient BUP + SMM', '11')], treatment: [dose('8', '10'), dose('8', '12')] });
    expect(told(made, 'AdmitPatient', 'InduceBuprenorphine').map(([name, day]) => [name, day])).toEqual([
      ['AdmitPatient', 10],
      ['InduceBuprenorphine', 10],
    ]);
  });

  it('takes an injection for what it is, and refuses doses without an arm, a day or an amount by name', () => {
    const injected = plan({ randomization: [arm('Inpatient NR-NTX', '0')], treatment: [dose('1', '2'), dose('380', '30')] }, inpatient);
    expect(told(injected, 'AdministerInjection')).toEqual([['AdministerInjection', 2, { product: 'naltrexone_er' }]]);
    expect(injected.refused).toEqual([{ file: 'treatment', reason: 'amount-is-no-injection' }]);
    expect(plan({ treatment: [dose('8', '1')] }).refused).toEqual([{ file: 'treatment', reason: 'no-treatment-arm' }]);
    const odd = plan({ randomization: [arm('Methadone', '0')], treatment: [dose('20', null), dose('0', '1'), dose('-5', '2')] });
    expect(odd.refused.map(({ reason }) => reason)).toEqual(['day-not-recorded', 'dose-not-positive', 'dose-not-positive']);
  });
});

describe('urine specimens', () => {
  it('makes one a day: positives, the rest of the panel negative, and positives from outside the panel', () => {
    const made = plan({
      uds: [
        { what: 'Opioid', when: '7' },
        { what: 'Mdma/Hallucinogen', when: '7' },
      ],
      uds_temp: [{ was_temp_ok: '1', when: '7' }],
    });
    const [collected, result] = told(made, 'CollectUds', 'RecordUDS');
    expect(collected).toEqual(['CollectUds', 7, { specimenId: expect.any(String) as string, temperatureInRange: true }]);
    expect(result?.[2]).toMatchObject({
      results: [
        { analyte: 'opioids', qual: 'positive' },
        { analyte: 'mdma_or_hallucinogens', qual: 'positive' },
        { analyte: 'amphetamines', qual: 'negative' },
      ],
    });
    expect(stepsOf(made).find(({ command }) => command.type === 'RecordUDS')?.merged).toEqual(['uds']);
  });

  it('makes one of a temperature without positives (all negative), and of positives without a temperature', () => {
    const made = plan({ uds: [{ what: 'Opioid', when: '-1' }], uds_temp: [{ was_temp_ok: '99', when: '-366' }] });
    expect(told(made, 'CollectUds').map(([, day, data]) => [day, (data as { temperatureInRange: unknown }).temperatureInRange])).toEqual([
      [-366, null],
      [-1, null],
    ]);
    expect(
      told(made, 'RecordUDS').map(([, day, data]) => [day, (data as { results: { qual: string }[] }).results.map(({ qual }) => qual)]),
    ).toEqual([
      [-366, ['negative', 'negative']],
      [-1, ['positive', 'negative']],
    ]);
  });

  it('keeps the reading in range when a day has two that contradict each other', () => {
    const made = plan({
      uds_temp: [
        { was_temp_ok: '0', when: '4' },
        { was_temp_ok: '1', when: '4' },
        { was_temp_ok: '1', when: null },
      ],
    });
    expect(told(made, 'CollectUds').map(([, , data]) => data)).toEqual([expect.objectContaining({ temperatureInRange: true })]);
    expect(made.refused.map(({ reason }) => reason)).toEqual(['day-not-recorded', 'second-reading-that-day']);
  });

  it('does not call barbiturates negative where sedatives were positive', () => {
    const made = plan({ uds: [{ what: 'Sedatives', when: '3' }] }, inpatient);
    expect(told(made, 'RecordUDS')[0]?.[2]).toMatchObject({
      results: [
        { analyte: 'sedatives', qual: 'positive' },
        { analyte: 'opioids', qual: 'negative' },
      ],
    });
  });
});

describe('visits', () => {
  const visit = (label: string, what: string, when: string | null, flags: Readonly<Record<string, string>> = {}) => ({
    visit: label,
    what,
    when,
    ...flags,
  });
  const randomization = [arm('Outpatient BUP', '10')];

  it('plans an undated visit by its week, and refuses one whose label names none', () => {
    const made = plan({
      randomization,
      visit: [visit('WK7', 'no visit', null, { is_in_jail: '1', is_no_show: '1' }), visit('EOT', 'MISSING', null)],
    });
    expect(told(made, 'RecordNoShow')).toEqual([['RecordNoShow', 59, { visitType: 'WK7', reason: 'jail', imputed: false }]]);
    expect(stepsOf(made).find(({ command }) => command.type === 'RecordNoShow')?.command.occurredAtPrecision).toBe('approx');
    expect(made.refused).toEqual([{ file: 'visit', reason: 'day-not-recorded' }]);
    expect(made.remarks).toEqual(['missed visit with several reasons: the heaviest one kept']);
    expect(plan({ visit: [visit('WK7', 'no visit', null)] }).refused).toEqual([{ file: 'visit', reason: 'day-not-recorded' }]);
  });

  it('takes dated rows without a disposition as attended, and equal rows as one', () => {
    const made = plan({
      visit: [visit('BASELINE', '', '0'), visit('P1Unsc', 'visit', '43'), visit('P1Unsc', 'visit', '43'), visit('P1Finl', 'final', '43')],
    });
    expect(told(made, 'RecordVisitAttended').map(([, day, data]) => [day, (data as { visitType: string }).visitType])).toEqual([
      [0, 'BASELINE'],
      [43, 'P1Unsc'],
      [43, 'P1Finl'],
    ]);
    expect(stepsOf(made).flatMap(({ merged }) => merged)).toEqual(['visit']);
  });

  it('merges imputed attendance into what was recorded, and marks what only the imputation says', () => {
    const made = plan({
      randomization,
      visit: [visit('WK0', 'visit', '10'), visit('WK1', 'MISSING', null)],
      uds_temp: [{ was_temp_ok: '1', when: '24' }],
      visit_imputed: [
        { visitImputed: 'Present', when: '10' },
        { visitImputed: 'Missing', when: '17' },
        { visitImputed: 'Missing', when: '24' },
        { visitImputed: 'Missing', when: '31' },
        { visitImputed: 'Present', when: '33' },
      ],
    });
    expect(
      stepsOf(made)
        .filter(({ merged }) => merged.length > 0)
        .map(({ command, merged }) => [command.type, ...merged]),
    ).toEqual([
      ['RecordVisitAttended', 'visit_imputed'],
      ['RecordNoShow', 'visit_imputed'],
    ]);
    expect(told(made, 'RecordNoShow', 'RecordVisitAttended').slice(2)).toEqual([
      ['RecordNoShow', 31, { visitType: 'imputed', reason: 'not_recorded', imputed: true }],
      ['RecordVisitAttended', 33, { visitType: 'imputed', modality: 'not_recorded', imputed: true }],
    ]);
    expect(made.refused).toEqual([{ file: 'visit_imputed', reason: 'attended-that-day' }]);
  });
});

describe('withdrawal and use', () => {
  it('takes an assessment that two files tell as one', () => {
    const made = plan({
      withdrawal_pre_post: [
        { what: 'pre', withdrawal: '2', when: '5' },
        { what: 'post', withdrawal: '0', when: null },
      ],
      withdrawal: [
        { withdrawal: '2', when: '5' },
        { withdrawal: '3', when: '5' },
        { withdrawal: null, when: null },
      ],
    });
    expect(told(made, 'RecordWithdrawalSeverity').map(([, , data]) => data)).toEqual([
      { category: 'moderate', scale: 'COWS', phase: 'pre_induction' },
      { category: 'severe', scale: 'COWS' },
    ]);
    expect(made.refused.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'withdrawal_pre_post day-not-recorded',
      'withdrawal severity-not-recorded',
    ]);
  });

  it('makes one self-report of a day, also of a day before consent', () => {
    const made = plan({
      tlfb: [
        { what: 'Opioid', when: '-32' },
        { what: 'Alcohol', when: '-32' },
        { what: 'Opioid', when: '-30' },
      ],
    });
    expect(told(made, 'RecordSelfReportedUse')).toEqual([
      ['RecordSelfReportedUse', -32, { on: calendarOf(7).on(-32), substances: ['Opioid', 'Alcohol'] }],
      ['RecordSelfReportedUse', -30, { on: calendarOf(7).on(-30), substances: ['Opioid'] }],
    ]);
  });
});

describe('opening, admission and closing', () => {
  it('opens at the earliest contact, and admits at the first direct service', () => {
    const made = plan(
      {
        randomization: [arm('Inpatient BUP', '3')],
        detox: [
          { what: 'admission', when: '-6' },
          { what: 'discharge', when: null },
        ],
      },
      inpatient,
    );
    expect(stepsOf(made)[0]?.command).toMatchObject({
      type: 'OpenEpisode',
      data: { firstContactOn: calendarOf(7).on(-6), programmeId: 'CTN-0051' },
    });
    expect(told(made, 'AdmitPatient', 'StartResidentialStay', 'EndResidentialStay').map(([name, day]) => [name, day])).toEqual([
      ['AdmitPatient', -6],
      ['StartResidentialStay', -6],
    ]);
    expect(made.refused).toEqual([{ file: 'detox', reason: 'day-not-recorded' }]);
  });

  it('leaves somebody who was never randomised open and not admitted', () => {
    expect(
      told(plan({ screening_date: [{ screening_day: '0', day_zero: null }] }), 'AdmitPatient', 'CloseEpisode', 'EnterAftercare'),
    ).toEqual([]);
  });

  it.each([
    ['completed: seen within 14 days of the planned end', [{ visit: 'P1Wk4', what: 'visit', when: '20' }], 'completed', 28],
    ['lost: not seen any more', [{ visit: 'P1Wk1A', what: 'visit', when: '5' }], 'lost', 28],
    [
      'lost: flagged, at the day of the flag',
      [
        { visit: 'P1Wk1A', what: 'visit', when: '5' },
        { visit: 'P1Wk3', what: 'no visit', when: '21', is_left_study: '1' },
      ],
      'lost',
      21,
    ],
    [
      'other: flagged within 14 days of the last contact',
      [
        { visit: 'P1Wk1A', what: 'visit', when: '5' },
        { visit: 'P1Wk2', what: 'no visit', when: '12', is_left_study: '1' },
      ],
      'other',
      12,
    ],
    [
      'died',
      [
        { visit: 'P1Wk1A', what: 'visit', when: '5' },
        { visit: 'WK12', what: 'no visit', when: null, is_dead: '1' },
      ],
      'died',
      84,
    ],
  ] as const)('closes as %s', (_words, visit, reason, day) => {
    const made = plan({ randomization: [arm('Outpatient BUP', '0')], visit });
    expect(told(made, 'CloseEpisode')).toEqual([
      ['CloseEpisode', day, expect.objectContaining({ reason, lastContactOn: calendarOf(7).on(reason === 'completed' ? 20 : 5) })],
    ]);
    expect(told(made, 'EnterAftercare')).toHaveLength(reason === 'died' ? 0 : 1);
  });

  it('closes last, so that a survey in the third year still belongs to the episode', () => {
    const made = plan({ randomization: [arm('Outpatient BUP', '0')], pain: [{ pain: 'No Pain', when: '955' }] });
    expect(
      stepsOf(made)
        .slice(-3)
        .map(({ command }) => command.type),
    ).toEqual(['RecordAssessment', 'CloseEpisode', 'EnterAftercare']);
    expect(told(made, 'CloseEpisode')[0]?.[1]).toBe(955);
  });

  it('refuses visits missed after a death', () => {
    const made = plan({
      randomization: [arm('Outpatient BUP', '0')],
      visit: [
        { visit: 'WK2', what: 'no visit', when: null, is_dead: '1' },
        { visit: 'WK3', what: 'MISSING', when: null },
      ],
      visit_imputed: [{ visitImputed: 'Missing', when: '28' }],
    });
    expect(made.refused).toEqual([
      { file: 'visit', reason: 'after-death' },
      { file: 'visit_imputed', reason: 'after-death' },
    ]);
  });
});

describe('ids and dates', () => {
  const rows: Rows = {
    randomization: [arm('Methadone', '0')],
    treatment: [dose('20', '1'), dose('20', '1')],
    uds_temp: [{ was_temp_ok: '1', when: '2' }],
  };

  it('are the same in every run, and each command has one of its own', () => {
    const ids = stepsOf(plan(rows)).map(({ command }) => command.commandId);
    expect(stepsOf(plan(rows)).map(({ command }) => command.commandId)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lie in the past, and after the sites have adopted their policy', () => {
    for (let who = 1; who <= 5_000; who += 1) {
      expect(calendarOf(who).on(-366) > '2014-01-01').toBe(true);
      expect(calendarOf(who).on(1_121) < '2020-01-01').toBe(true);
    }
  });
});

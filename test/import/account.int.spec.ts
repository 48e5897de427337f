import { distinct, folder, sourceRows, type SourceRow } from './source-rows';
import { sum, throughline, type PrintedAccount } from './throughline';

let account: PrintedAccount;
const [randomization, visit, imputed, uds, temperatures, treatment, tlfb, withdrawal, prePost, psychiatric] = [
  'randomization',
  'visit',
  'visit_imputed',
  'uds',
  'uds_temp',
  'treatment',
  'tlfb',
  'withdrawal',
  'withdrawal_pre_post',
  'psychiatric',
].map(sourceRows) as [
  SourceRow[],
  SourceRow[],
  SourceRow[],
  SourceRow[],
  SourceRow[],
  SourceRow[],
  SourceRow[],
  SourceRow[],
  SourceRow[],
  SourceRow[],
];

/** Day of the first randomisation by participant. */
const randomised = new Map(randomization.filter(({ which }) => which === '1').map(({ who, when }) => [who, Number(when)]));
const dayKey = ({ who, when }: SourceRow): string => `${who} ${when}`;
const dated = (rows: readonly SourceRow[]): readonly SourceRow[] => rows.filter(({ when }) => when !== 'NA');

beforeAll(async () => {
  const run = await throughline(['import', 'ctn0094', folder, '--dry-run', '--json']);
  expect(run.complaints).not.toMatch(/does not close/);
  expect(run.status).toBe(0);
  account = JSON.parse(run.out) as PrintedAccount;
}, 600_000);

describe('the account of a whole import', () => {
  it('closes, and says so', () => {
    expect(account).toMatchObject({ closes: true, interrupted: false, participants: 3560, derivedRefused: {} });
  });

  it.each([
    'everybody',
    'site_masked',
    'screening_date',
    'first_survey',
    'demographics',
    'asi',
    'psychiatric',
    'fagerstrom',
    'pain',
    'qol',
    'randomization',
    'detox',
    'treatment',
    'uds_temp',
    'uds',
    'visit',
    'visit_imputed',
    'withdrawal_pre_post',
    'withdrawal',
    'tlfb',
    'meta_study_length',
    'meta_substance_groups_uds',
  ])('has every row of %s once', (file) => {
    const found = account.files[file];
    const rows = sourceRows(file).length;
    expect(found?.rows).toBe(rows);
    expect(sum(found?.made ?? {}) + sum(found?.merged ?? {}) + sum(found?.refused ?? {})).toBe(rows);
  });

  it('opens one episode a participant and gives it a site', () => {
    expect(account.files['everybody']?.made).toEqual({ EpisodeOpened: 3560 });
    expect(account.files['site_masked']?.made).toEqual({ CareTeamMemberAssigned: 3560 });
    expect(account.events.made['SitePolicyAdopted']).toBe(distinct(sourceRows('site_masked'), ({ site_masked }) => site_masked ?? ''));
  });

  it('keeps every dose but those of somebody who was never randomised', () => {
    const without = treatment.filter(({ who }) => !randomised.has(who ?? '')).length;
    expect(account.files['treatment']?.refused).toEqual({ 'no-treatment-arm': without });
    const { DoseAdministered = 0, InductionDoseTaken = 0, InjectionAdministered = 0 } = account.events.made;
    expect(DoseAdministered + InductionDoseTaken + InjectionAdministered).toBe(treatment.length - without);
    const injected = new Set(randomization.filter((row) => row['treatment']?.includes('NTX')).map(({ who }) => who));
    expect(InjectionAdministered).toBe(treatment.filter(({ who }) => injected.has(who)).length);
  });

  it('starts an induction at the first buprenorphine dose of each arm', () => {
    const arms = new Map<string, { from: number; name: string }[]>();
    for (const { who = '', when, treatment: name = '' } of randomization) {
      const known = arms.get(who) ?? [];
      if (!known.some((arm) => arm.from === Number(when) && arm.name === name)) known.push({ from: Number(when), name });
      arms.set(who, known);
    }
    const begun = new Set<string>();
    for (const { who = '', when } of treatment) {
      const own = arms.get(who);
      const arm = own?.findLast(({ from }) => from <= Number(when)) ?? own?.[0];
      if (arm?.name.includes('BUP')) begun.add(`${who} ${arm.from} ${arm.name}`);
    }
    expect(account.events.made['InductionStarted']).toBe(begun.size);
  });

  it('makes one specimen and one result a day out of both urine files', () => {
    const days = new Set([...dated(temperatures), ...dated(uds)].map(dayKey)).size;
    expect(account.events.made).toMatchObject({ UdsCollected: days, UdsResultRecorded: days });
    expect(account.files['uds']).toMatchObject({ made: { UdsResultRecorded: distinct(uds, dayKey) } });
    expect(account.files['uds_temp']?.refused).toEqual({
      'day-not-recorded': temperatures.length - dated(temperatures).length,
      'second-reading-that-day': dated(temperatures).length - distinct(dated(temperatures), dayKey),
    });
  });

  it('tells one self-report a day', () => {
    expect(account.files['tlfb']).toMatchObject({
      made: { SelfReportedUseRecorded: distinct(tlfb, dayKey) },
      merged: { SelfReportedUseRecorded: tlfb.length - distinct(tlfb, dayKey) },
      refused: {},
    });
  });

  it('keeps every visit that has a day, or a week and a randomisation to count it from', () => {
    const isMissed = ({ what }: SourceRow): boolean => what === 'no visit' || what === 'MISSING';
    const dayless = visit.filter(
      ({ when, visit: label = '', who = '' }) => when === 'NA' && !(/^WK\d+$/.test(label) && randomised.has(who)),
    );
    expect(account.files['visit']?.refused['day-not-recorded']).toBe(dayless.length);
    const attended = visit.filter((row) => !isMissed(row));
    expect(account.files['visit']?.made['VisitAttended']).toBe(distinct(attended, (row) => `${dayKey(row)} ${row['visit']}`));
    const present = imputed.filter((row) => row['visitImputed'] === 'Present');
    expect(account.files['visit_imputed']?.merged['VisitAttended']).toBe(present.length);
    const missing = imputed.length - present.length;
    const { made = {}, merged = {}, refused = {} } = account.files['visit_imputed'] ?? {};
    expect((made['NoShowRecorded'] ?? 0) + (merged['NoShowRecorded'] ?? 0) + sum(refused)).toBe(missing);
    const there = new Set([...attended, ...uds, ...temperatures].map(dayKey));
    expect(refused['attended-that-day']).toBe(imputed.filter((row) => row['visitImputed'] === 'Missing' && there.has(dayKey(row))).length);
  });

  it('keeps withdrawal once when two files tell it, and refuses what has no day or no severity', () => {
    const told = new Set(dated(prePost).map((row) => `${dayKey(row)} ${row['withdrawal']}`));
    const known = withdrawal.filter((row) => row['withdrawal'] !== 'NA' && row['when'] !== 'NA');
    const same = known.filter((row) => told.has(`${dayKey(row)} ${row['withdrawal']}`)).length;
    expect(account.files['withdrawal']).toMatchObject({
      made: { WithdrawalSeverityRecorded: known.length - same },
      merged: { WithdrawalSeverityRecorded: same },
      refused: { 'severity-not-recorded': withdrawal.filter((row) => row['withdrawal'] === 'NA').length },
    });
    expect(account.files['withdrawal_pre_post']?.refused).toEqual({ 'day-not-recorded': prePost.length - dated(prePost).length });
  });

  it('closes every episode that was randomised, and lets everybody who left alive enter aftercare', () => {
    const died = new Set(visit.filter(({ is_dead }) => is_dead === '1').map(({ who }) => who)).size;
    expect(account.events.made).toMatchObject({
      TreatmentAssigned: randomization.length,
      EpisodeClosed: randomised.size,
      EpisodeReleased: randomised.size,
      AftercareEntered: randomised.size - died,
      AftercareCheckInScheduled: 4 * (randomised.size - died),
    });
  });

  it('records each diagnosis that was answered with Yes', () => {
    const yes = psychiatric.reduce(
      (total, row) => total + Object.entries(row).filter(([item, answer]) => item.startsWith('has_') && answer === 'Yes').length,
      0,
    );
    expect(account.derived.made['diagnosis answered with Yes in psychiatric']).toEqual({ DiagnosisRecorded: yes });
  });
});

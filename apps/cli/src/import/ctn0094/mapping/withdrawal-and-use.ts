import type { RecordWithdrawalSeverityData } from '@throughline/episode';
import { dayOf, fromRow, mergeInto, refuse, type Draft, type Fact } from '../draft';
import { places } from '../places';

const categories = ['none', 'mild', 'moderate', 'severe'] as const;

/** COWS in CTN-0027 and CTN-0030, SOWS in CTN-0051 (the data set's own note). */
const scaleOf = ({ trial }: Draft): 'COWS' | 'SOWS' => (trial.id === 'CTN-0051' ? 'SOWS' : 'COWS');

/**
 * `withdrawal_pre_post` and `withdrawal`. The second file repeats assessments of the first: a row of the same day and severity is the
 * same assessment, without its phase.
 */
export const mapWithdrawal = (draft: Draft): void => {
  const phased = new Map<string, Fact>();
  for (const row of draft.history.rows.withdrawal_pre_post) {
    const phase = row.what === 'pre' ? 'pre_induction' : 'post_induction';
    const place = row.what === 'pre' ? places.withdrawalBefore : places.withdrawalAfter;
    const fact = severity(draft, 'withdrawal_pre_post', row, { phase }, place);
    const identity = `${row.when}/${row.withdrawal}`;
    if (fact && !phased.has(identity)) phased.set(identity, fact);
  }
  for (const row of draft.history.rows.withdrawal) {
    const same = phased.get(`${row.when}/${row.withdrawal}`);
    if (same) mergeInto(same, 'withdrawal');
    else severity(draft, 'withdrawal', row, {}, places.withdrawal);
  }
};

const severity = (
  draft: Draft,
  file: 'withdrawal' | 'withdrawal_pre_post',
  row: { readonly withdrawal: string | null; readonly when: string | null },
  phase: Pick<RecordWithdrawalSeverityData, 'phase'>,
  place: number,
): Fact | null => {
  const day = dayOf(row.when);
  const category = row.withdrawal === null ? undefined : categories[Number(row.withdrawal)];
  if (category === undefined) refuse(draft, file, 'severity-not-recorded');
  else if (day === null) refuse(draft, file, 'day-not-recorded');
  else
    return fromRow(
      draft,
      file,
      'RecordWithdrawalSeverity',
      { category, scale: scaleOf(draft), ...phase },
      { day, place, key: phase.phase ?? '' },
    );
  return null;
};

/** `tlfb`: what the participant reports to have used, one fact a day. */
export const mapUse = (draft: Draft): void => {
  const byDay = new Map<number, string[]>();
  for (const { what, when } of draft.history.rows.tlfb) {
    const day = dayOf(when);
    if (day === null) refuse(draft, 'tlfb', 'day-not-recorded');
    else if (what === null) refuse(draft, 'tlfb', 'substance-not-recorded');
    else byDay.set(day, [...(byDay.get(day) ?? []), what]);
  }
  for (const [day, substances] of byDay) {
    const data = { on: draft.calendar.on(day), substances: [...new Set(substances)] };
    const fact = fromRow(draft, 'tlfb', 'RecordSelfReportedUse', data, { day, place: places.use });
    for (const _row of substances.slice(1)) mergeInto(fact, 'tlfb');
  }
};

import type { AnalyteName } from '@throughline/episode';
import { byRule, dayOf, fromRow, mergeInto, refuse, type Draft } from '../draft';
import type { Row } from '../files';
import { idOf } from '../ids';
import { places } from '../places';
import { analyteOf } from '../trials';

interface Specimen {
  readonly temperatures: Row<'uds_temp'>[];
  readonly positives: Row<'uds'>[];
}

/** `uds_temp` and `uds`: one specimen a day, collected and screened for the trial's panel. */
export const mapSpecimens = (draft: Draft): void => {
  for (const [day, specimen] of specimensByDay(draft)) {
    collected(draft, day, specimen.temperatures);
    screened(draft, day, specimen.positives);
  }
};

const specimensByDay = (draft: Draft): ReadonlyMap<number, Specimen> => {
  const days = new Map<number, Specimen>();
  const on = (day: number): Specimen => {
    const known = days.get(day) ?? { temperatures: [], positives: [] };
    days.set(day, known);
    return known;
  };
  for (const row of draft.history.rows.uds_temp) {
    const day = dayOf(row.when);
    if (day === null) refuse(draft, 'uds_temp', 'day-not-recorded');
    else on(day).temperatures.push(row);
  }
  for (const row of draft.history.rows.uds) {
    const day = dayOf(row.when);
    if (day === null) refuse(draft, 'uds', 'day-not-recorded');
    else if (row.what === null || !analyteOf(row.what)) refuse(draft, 'uds', 'unknown-analyte');
    else on(day).positives.push(row);
  }
  return days;
};

const specimenIdOf = (draft: Draft, day: number): string => idOf('specimen', draft.history.who, day);

/**
 * Two readings of a day that contradict each other (29 days) leave the one in range: a specimen out of range is collected again.
 * The other is refused by name.
 */
const collected = (draft: Draft, day: number, readings: readonly Row<'uds_temp'>[]): void => {
  const specimenId = specimenIdOf(draft, day);
  const when = { day, place: places.specimen };
  const kept = readings.find(({ was_temp_ok }) => was_temp_ok === '1') ?? readings[0];
  if (!kept) {
    byRule(
      draft,
      'specimen collected: positive results without a temperature check',
      'CollectUds',
      { specimenId, temperatureInRange: null },
      when,
    );
    return;
  }
  const fact = fromRow(draft, 'uds_temp', 'CollectUds', { specimenId, temperatureInRange: inRange(kept.was_temp_ok) }, when);
  for (const reading of readings) {
    if (reading === kept) continue;
    if (reading.was_temp_ok === kept.was_temp_ok) mergeInto(fact, 'uds_temp');
    else refuse(draft, 'uds_temp', 'second-reading-that-day');
  }
};

/** 1: within 92 to 96 degrees Fahrenheit, 0: not, 99: unknown. */
const inRange = (wasOk: string | null): boolean | null => {
  if (wasOk === '1') return true;
  return wasOk === '0' ? false : null;
};

/**
 * Only positives are listed; the rest of the panel was negative. A positive outside the trial's panel is kept. The panel of CTN-0051
 * names barbiturates where its results say sedatives: beside positive sedatives barbiturates are not called negative.
 */
const screened = (draft: Draft, day: number, positives: readonly Row<'uds'>[]): void => {
  const found = new Set(positives.map(({ what }) => analyteOf(what ?? '')).filter((analyte) => analyte !== undefined));
  const negative = draft.trial.panel.filter((analyte) => !found.has(analyte) && !(analyte === 'barbiturates' && found.has('sedatives')));
  const result = (qual: 'positive' | 'negative') => (analyte: AnalyteName) => ({ analyte, qual });
  const results = [...[...found].map(result('positive')), ...negative.map(result('negative'))];
  const data = { specimenId: specimenIdOf(draft, day), assay: 'presumptive' as const, results };
  const when = { day, place: places.result };
  const [first, ...others] = positives;
  if (!first) {
    byRule(draft, 'screen all negative: a specimen without positive results', 'RecordUDS', data, when);
    return;
  }
  const fact = fromRow(draft, 'uds', 'RecordUDS', data, when);
  for (const _row of others) mergeInto(fact, 'uds');
};

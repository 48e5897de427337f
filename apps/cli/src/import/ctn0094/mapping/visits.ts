import type { RecordNoShowData } from '@throughline/episode';
import { dayOf, fromRow, mergeInto, refuse, type Draft, type Fact } from '../draft';
import type { Row } from '../files';
import { places } from '../places';
import { remember } from './opening';

type Reason = RecordNoShowData['reason'];

/** Reason flags of a missed visit. A row may carry several; the first of this list is kept: what is heaviest and most definite. */
const reasons: readonly (readonly [keyof Row<'visit'>, Reason])[] = [
  ['is_dead', 'dead'],
  ['is_in_jail', 'jail'],
  ['is_in_hospital', 'hospital'],
  ['is_left_study', 'left'],
  ['is_missing_14_consecutive', 'missing_14_consecutive'],
  ['is_moved', 'moved'],
  ['is_illness', 'illness'],
  ['is_on_vacation', 'vacation'],
  ['is_no_funding', 'no_funding'],
  ['is_forgot', 'forgot'],
  ['is_unable', 'unable'],
  ['is_no_show', 'no_show'],
  ['is_window', 'outside_window'],
  ['is_other', 'other'],
  ['is_no_note', 'no_note'],
];

/** The visits of a participant by day, for the files that refer to them. */
interface Visits {
  readonly attended: Map<number, Fact>;
  readonly missed: Map<number, Fact>;
}

/** `visit` and `visit_imputed`. */
export const mapVisits = (draft: Draft): void => {
  const visits: Visits = { attended: new Map(), missed: new Map() };
  const seen = new Map<string, Fact>();
  const death = deathDay(draft);
  for (const row of draft.history.rows.visit) {
    const planned = plannedDay(draft, row);
    const day = dayOf(row.when) ?? planned;
    if (day === null) refuse(draft, 'visit', 'day-not-recorded');
    else if (isMissed(row)) missed(draft, row, day, visits, death);
    else attended(draft, row, day, visits, seen);
  }
  for (const row of draft.history.rows.visit_imputed) imputed(draft, row, visits, death);
};

/** `no visit` and `MISSING`. `final` and rows without a disposition have a day: the participant was there. */
export const isMissed = ({ what }: Row<'visit'>): boolean => what === 'no visit' || what === 'MISSING';

/**
 * The day for which a visit was planned: the randomisation and as many weeks as its label says. In CTN-0027 and CTN-0051, the only ones
 * with undated rows, both randomisations are on one day.
 */
export const plannedDay = ({ history }: Draft, { visit }: Row<'visit'>): number | null => {
  const week = /^WK(\d+)$/.exec(visit ?? '')?.[1];
  const randomised = dayOf(history.rows.randomization[0]?.when ?? null);
  return week === undefined || randomised === null ? null : randomised + 7 * Number(week);
};

/** The day of the first visit missed because the participant had died; null: not known to have died. */
export const deathDay = (draft: Draft): number | null => {
  const days = draft.history.rows.visit.filter(({ is_dead }) => is_dead === '1').map((row) => dayOf(row.when) ?? plannedDay(draft, row));
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.min(...known);
};

const attended = (draft: Draft, row: Row<'visit'>, day: number, visits: Visits, seen: Map<string, Fact>): void => {
  const visitType = row.visit ?? 'not recorded';
  remember('visit', seen, `${visitType}/${day}`, () => {
    const data = { visitType, modality: 'not_recorded' as const };
    const fact = fromRow(draft, 'visit', 'RecordVisitAttended', data, { day, place: places.visit, key: visitType });
    if (!visits.attended.has(day)) visits.attended.set(day, fact);
    return fact;
  });
  if (reasons.some(([flag]) => flag !== 'is_no_note' && row[flag] === '1')) {
    draft.remarks.push('visit attended although a reason for missing it is flagged: flags not kept');
  }
};

const missed = (draft: Draft, row: Row<'visit'>, day: number, visits: Visits, death: number | null): void => {
  if (death !== null && day > death) {
    refuse(draft, 'visit', 'after-death');
    return;
  }
  const visitType = row.visit ?? 'not recorded';
  const flagged = reasons.filter(([flag]) => row[flag] === '1').map(([, reason]) => reason);
  if (flagged.filter((reason) => reason !== 'no_note').length > 1) {
    draft.remarks.push('missed visit with several reasons: the heaviest one kept');
  }
  const data = { visitType, reason: flagged[0] ?? 'not_recorded', imputed: false } as const;
  const precision = row.when === null ? 'approx' : 'day';
  const fact = fromRow(draft, 'visit', 'RecordNoShow', data, { day, precision, place: places.visit, key: visitType });
  if (!visits.missed.has(day)) visits.missed.set(day, fact);
};

/** Attendance concluded by the data's authors: Present always belongs to a recorded visit, Missing to each week without one. */
const imputed = (draft: Draft, row: Row<'visit_imputed'>, visits: Visits, death: number | null): void => {
  const day = dayOf(row.when);
  if (day === null) {
    refuse(draft, 'visit_imputed', 'day-not-recorded');
    return;
  }
  const there = visits.attended.get(day) ?? specimenOn(draft, day);
  if (row.visitImputed === 'Present') {
    if (there) {
      mergeInto(there, 'visit_imputed');
      return;
    }
    const data = { visitType: 'imputed', modality: 'not_recorded', imputed: true } as const;
    fromRow(draft, 'visit_imputed', 'RecordVisitAttended', data, { day, place: places.visit });
    return;
  }
  if (there) {
    refuse(draft, 'visit_imputed', 'attended-that-day');
    return;
  }
  if (death !== null && day > death) {
    refuse(draft, 'visit_imputed', 'after-death');
    return;
  }
  const known = visits.missed.get(day);
  if (known) {
    mergeInto(known, 'visit_imputed');
    return;
  }
  const data = { visitType: 'imputed', reason: 'not_recorded', imputed: true } as const;
  fromRow(draft, 'visit_imputed', 'RecordNoShow', data, { day, place: places.visit });
};

const specimenOn = (draft: Draft, day: number): Fact | undefined =>
  draft.facts.find((fact) => fact.name === 'CollectUds' && fact.day === day);

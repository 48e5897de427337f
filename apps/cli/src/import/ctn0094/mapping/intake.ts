import type { RecordAssessmentData } from '@throughline/episode';
import { byRule, dayOf, fromRow, refuse, type Draft } from '../draft';
import type { HistoryFile, Line, Row } from '../files';
import { idOf } from '../ids';
import { places } from '../places';
import { firstServiceDay, opening } from './opening';

/** Intake has no day in the data: it belongs to consent, day 0, more or less. */
const atIntake = { day: 0, precision: 'approx', place: opening.intake } as const;

/** Screening, first survey, and what was asked once: demographics, injecting, psychiatric history. */
export const mapIntake = (draft: Draft): void => {
  const { rows } = draft.history;
  for (const row of rows.screening_date) screening(draft, row);
  for (const row of rows.demographics) {
    answers(draft, 'demographics', row);
    if (row.is_living_stable === 'No') housingNeed(draft);
  }
  for (const row of rows.asi) answers(draft, 'asi', row);
  for (const row of rows.psychiatric) {
    answers(draft, 'psychiatric', row);
    diagnoses(draft, row);
  }
  if (rows.psychiatric.every((row) => row.has_opiates_dx !== 'Yes')) entryDiagnosis(draft);
};

const screening = (draft: Draft, row: Row<'screening_date'>): void => {
  const day = dayOf(row.screening_day);
  if (day === null) {
    refuse(draft, 'screening_date', 'day-not-recorded');
    return;
  }
  const asked = row.day_zero === null ? [] : [{ item: 'day_zero', answer: row.day_zero }];
  const data = { instrument: 'ctn0094-screening', substances: [], score: null, answers: asked };
  fromRow(draft, 'screening_date', 'ScreenForOud', data, { day, place: opening.intake });
};

/** Every answer in the source's own words; what was not recorded is left out. */
const answers = (draft: Draft, file: 'demographics' | 'asi' | 'psychiatric', row: Line): void => {
  const given = answered(row);
  if (given.length === 0) {
    refuse(draft, file, 'nothing-recorded');
    return;
  }
  fromRow(draft, file, 'ScreenForOud', { instrument: `ctn0094-${file}`, substances: [], score: null, answers: given }, atIntake);
};

const answered = (row: Line): { item: string; answer: string }[] =>
  Object.entries(row).flatMap(([item, answer]) => (item === 'who' || answer === null || answer === '' ? [] : [{ item, answer }]));

/**
 * Diagnoses of the interview that were answered with Yes, under the source's own names. Only opioid dependence gets a code: the trials
 * treated it, and F11.20 is what ICD-10-CM has for it. The three symptoms of the Addiction Severity Index stay answers.
 */
const diagnoses = (draft: Draft, row: Row<'psychiatric'>): void => {
  for (const [item, answer] of Object.entries(row)) {
    if (!item.startsWith('has_') || answer !== 'Yes') continue;
    const data =
      item === 'has_opiates_dx'
        ? ({ condition: 'opioid_dependence', verification: 'confirmed', icd10cm: 'F11.20', role: 'AD' } as const)
        : ({ condition: `ctn0094:${item}`, verification: 'confirmed' } as const);
    byRule(draft, 'diagnosis answered with Yes in psychiatric', 'RecordDiagnosis', data, {
      ...atIntake,
      place: opening.intake + 1,
      key: item,
    });
  }
};

/** Opioid dependence was a condition of entry to all three trials; where the interview does not say so, it stays provisional. */
const entryDiagnosis = (draft: Draft): void => {
  if (firstServiceDay(draft) === null) return;
  const data = { condition: 'opioid_dependence', verification: 'provisional' } as const;
  byRule(draft, 'provisional diagnosis: condition of entry to the trial', 'RecordDiagnosis', data, {
    ...atIntake,
    place: opening.intake + 1,
  });
};

/** The first survey, smoking, pain, and housing as instruments of this service. */
export const mapAssessments = (draft: Draft): void => {
  const { rows } = draft.history;
  for (const row of rows.first_survey) firstSurvey(draft, row);
  for (const row of rows.fagerstrom) smoking(draft, row);
  for (const row of rows.pain) pain(draft, row);
  for (const row of rows.qol) housing(draft, row);
};

/** Only that it was held, and when: many were after the admission, so it is no screening. */
const firstSurvey = (draft: Draft, { when }: Row<'first_survey'>): void => {
  const day = dayOf(when);
  if (day === null) {
    refuse(draft, 'first_survey', 'day-not-recorded');
    return;
  }
  assessment(draft, 'first_survey', { instrument: 'ctn0094-first-survey', definitionVersion: '1.0.6', answers: [], score: null }, day);
};

const smoking = (draft: Draft, row: Row<'fagerstrom'>): void => {
  const given = Object.entries({ is_smoker: row.is_smoker, per_day: row.per_day }).flatMap(([item, value]) =>
    value === null || value === '' ? [] : [{ item, value }],
  );
  const score = row.ftnd === null ? null : Number(row.ftnd);
  if (given.length === 0 && score === null) {
    refuse(draft, 'fagerstrom', 'nothing-recorded');
    return;
  }
  assessment(draft, 'fagerstrom', { instrument: 'ftnd', definitionVersion: 'ctn0094-1.0.6', answers: given, score }, null);
};

const pain = (draft: Draft, row: Row<'pain'>): void => {
  if (row.pain === null) {
    refuse(draft, 'pain', 'nothing-recorded');
    return;
  }
  const data = { instrument: 'ctn0094-pain', definitionVersion: '1.0.6', answers: [{ item: 'pain', value: row.pain }], score: null };
  assessment(draft, 'pain', data, dayOf(row.when));
};

const housing = (draft: Draft, row: Row<'qol'>): void => {
  if (row.is_homeless === null) {
    refuse(draft, 'qol', 'nothing-recorded');
    return;
  }
  const given = [{ item: 'is_homeless', value: row.is_homeless }];
  assessment(draft, 'qol', { instrument: 'ctn0094-housing', definitionVersion: '1.0.6', answers: given, score: null }, null);
  if (row.is_homeless === 'Yes') housingNeed(draft);
};

/** @param day null: not recorded, so at intake */
const assessment = (draft: Draft, file: HistoryFile, data: RecordAssessmentData, day: number | null): void => {
  fromRow(
    draft,
    file,
    'RecordAssessment',
    data,
    day === null ? { ...atIntake, place: places.assessment } : { day, place: places.assessment },
  );
};

const housingRule = 'need for housing: homeless, or without stable living';

/** One need, whichever of the two questions told it. */
const housingNeed = (draft: Draft): void => {
  if (draft.facts.some(({ origin }) => origin.kind === 'rule' && origin.rule === housingRule)) return;
  const data = { needId: idOf('need', draft.history.who, 'housing'), domain: 'housing', how: 'intake' } as const;
  byRule(draft, housingRule, 'IdentifySocialNeed', data, { ...atIntake, place: opening.intake + 2 });
};

import { namesOf } from '@throughline/episode';

/**
 * The files of the data set and their columns, in order. Source: R packages public.ctn0094data 1.0.6 and public.ctn0094extra 1.0.4
 * (`visit_imputed`), converted to CSV without changing a value.
 */
export const files = {
  everybody: ['who', 'project'],
  site_masked: ['who', 'site_masked'],
  screening_date: ['who', 'screening_day', 'day_zero'],
  first_survey: ['who', 'when'],
  demographics: ['who', 'age', 'is_hispanic', 'race', 'job', 'is_living_stable', 'education', 'marital', 'is_male'],
  asi: ['who', 'used_iv'],
  psychiatric: [
    'who',
    'has_schizophrenia',
    'has_major_dep',
    'has_bipolar',
    'has_anx_pan',
    'has_brain_damage',
    'has_epilepsy',
    'depression',
    'anxiety',
    'schizophrenia',
    'has_opiates_dx',
    'has_alcol_dx',
    'has_amphetamines_dx',
    'has_cannabis_dx',
    'has_cocaine_dx',
    'has_sedatives_dx',
  ],
  fagerstrom: ['who', 'is_smoker', 'ftnd', 'per_day'],
  pain: ['who', 'pain', 'when'],
  qol: ['who', 'is_homeless'],
  randomization: ['who', 'treatment', 'which', 'when'],
  detox: ['who', 'what', 'when'],
  treatment: ['who', 'amount', 'when'],
  uds_temp: ['who', 'was_temp_ok', 'when'],
  uds: ['who', 'what', 'when'],
  visit: [
    'who',
    'visit',
    'what',
    'is_no_note',
    'is_dead',
    'is_no_show',
    'is_no_funding',
    'is_left_study',
    'is_in_jail',
    'is_forgot',
    'is_in_hospital',
    'is_illness',
    'is_moved',
    'is_missing_14_consecutive',
    'is_window',
    'is_unable',
    'is_on_vacation',
    'is_other',
    'when',
  ],
  visit_imputed: ['who', 'when', 'visitImputed'],
  withdrawal_pre_post: ['who', 'what', 'withdrawal', 'when'],
  withdrawal: ['who', 'withdrawal', 'when'],
  tlfb: ['who', 'what', 'when'],
} as const;

/** Files with rows of participants. */
export type HistoryFile = keyof typeof files;
export const historyFiles = namesOf(files);

/** Files that describe the trials. */
export const referenceFiles = {
  meta_study_length: ['project', 'treatment', 'phase', 'stage', 'weeks', 'description'],
  meta_substance_groups_uds: ['Substance', 'CTN-0027', 'CTN-0030', 'CTN-0051'],
} as const;
export type ReferenceFile = keyof typeof referenceFiles;
export type FileName = HistoryFile | ReferenceFile;

/** One line of a file by column; null is the source's `NA`, "not recorded". */
export type Line<Column extends string = string> = Readonly<Record<Column, string | null>>;
/** One line of a file of histories. */
export type Row<File extends HistoryFile> = Line<(typeof files)[File][number]>;
/** One line of a file about the trials. */
export type ReferenceRow<File extends ReferenceFile> = Line<(typeof referenceFiles)[File][number]>;

/** Everything the files say about one participant. */
export interface History {
  readonly who: number;
  readonly rows: { readonly [File in HistoryFile]: readonly Row<File>[] };
}

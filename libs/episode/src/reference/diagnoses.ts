import type { OudSeverity } from '../rules/oud-severity';
import type { Rule } from '../rules/rule';

/** Codes of opioid use and its disorders. */
export interface OpioidDiagnoses {
  /** ICD-10-CM, category F11. */
  readonly icd10cm: readonly string[];
  /** Those of a disorder in remission, whatever its severity was. */
  readonly inRemission: readonly string[];
  /** The group in which a severity is coded. */
  readonly groups: Readonly<Record<OudSeverity, string>>;
  /** SNOMED CT: meaning by code. */
  readonly snomed: Readonly<Record<string, string>>;
}

const group = (prefix: string, ...endings: readonly string[]): readonly string[] => endings.map((ending) => `F11.${prefix}${ending}`);

const intoxications = ['0', '1', '2', '9'] as const;
const psychoses = ['0', '1', '9'] as const;
const others = ['1', '2', '8'] as const;

/** Mild is coded under F11.1, moderate and severe under F11.2; use without a disorder under F11.9. Source: B2 (SNOMED CT, ICD-10-CM F11). */
export const opioidDiagnoses: Rule<OpioidDiagnoses> = {
  id: 'opioid-diagnoses',
  version: 'b2-1',
  source: 'ICD-10-CM chapter 5, F11; DSM-5; SNOMED CT',
  mark: '2',
  table: {
    icd10cm: [
      ...group('1', '0', '1', '3', '4', '9'),
      ...group('12', ...intoxications),
      ...group('15', ...psychoses),
      ...group('18', ...others),
      ...group('2', '0', '1', '3', '4', '9'),
      ...group('22', ...intoxications),
      ...group('25', ...psychoses),
      ...group('28', ...others),
      ...group('9', '0', '3', '4', '9'),
      ...group('92', ...intoxications),
      ...group('95', ...psychoses),
      ...group('98', ...others),
    ],
    inRemission: ['F11.11', 'F11.21'],
    groups: { none: 'F11.9', mild: 'F11.1', moderate: 'F11.2', severe: 'F11.2' },
    snomed: {
      75544000: 'opioid dependence',
      5602001: 'opioid abuse',
      191821007: 'opioid dependence in remission',
      1081000119105: 'opioid dependence on agonist therapy',
      87132004: 'opioid withdrawal',
      77721001: 'intoxication',
    },
  },
};

/** Whether a code of category F11 is one that there is; codes of other categories are not looked at. */
export const isKnownDiagnosis = (icd10cm: string): boolean => !icd10cm.startsWith('F11') || opioidDiagnoses.table.icd10cm.includes(icd10cm);

/** Whether a severity is coded so; a code of another category, or of a remission, fits any. */
export const fitsSeverity = (icd10cm: string, severity: OudSeverity): boolean => {
  const { inRemission, groups } = opioidDiagnoses.table;
  return !icd10cm.startsWith('F11') || inRemission.includes(icd10cm) || icd10cm.startsWith(groups[severity]);
};

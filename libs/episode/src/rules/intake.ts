import { opioidDiagnoses } from '../reference/diagnoses';
import { tedsAdmissionItems, tedsDischargeItems, type TedsItem } from '../reference/teds';
import { oudSeverityRule } from './oud-severity';
import type { Rule } from './rule';

type TedsTable = Readonly<Record<string, TedsItem>>;

/** Items and codes of an admission. Source: B3.2. */
const tedsAdmissionRule: Rule<TedsTable> = {
  id: 'teds-a',
  version: '2017',
  source: 'SAMHSA TEDS-A 2017 codebook, with the recodes of its appendix B',
  mark: 'V',
  table: tedsAdmissionItems,
};

/** Items and codes of a discharge. Source: B3.3. */
const tedsDischargeRule: Rule<TedsTable> = {
  id: 'teds-d',
  version: '2021',
  source: 'SAMHSA TEDS-D codebooks 2020 and 2021, in public transcriptions',
  mark: '2',
  table: tedsDischargeItems,
};

export const intakeRules = [oudSeverityRule, opioidDiagnoses, tedsAdmissionRule, tedsDischargeRule] as const;

import { namesOf } from '../../names-of';

/**
 * An item of the Treatment Episode Data Set and the codes in which a state submits it, which are finer than those of the public files
 * (B3.2). Missing is null here and -9 there.
 */
export interface TedsItem {
  /** As the codebooks name it. */
  readonly name: string;
  /** Minimum or supplemental data set. */
  readonly set: 'min' | 'sup';
  /** Whole numbers that are meant as such: years, a number of arrests. */
  readonly range?: { readonly min: number; readonly max: number };
  /** Meaning by code. */
  readonly codes?: Readonly<Record<number, string>>;
  /** Form of a code that is another system's. */
  readonly pattern?: string;
}

const yesNo = { 1: 'yes', 2: 'no' } as const;
const years = { min: 0, max: 95 } as const;

const substances = {
  1: 'none',
  2: 'alcohol',
  3: 'cocaine or crack',
  4: 'marijuana',
  5: 'heroin',
  6: 'non-prescription methadone',
  7: 'other opiates and synthetics',
  8: 'PCP',
  9: 'other hallucinogens',
  10: 'methamphetamine',
  11: 'other amphetamines',
  12: 'other stimulants',
  13: 'benzodiazepines',
  14: 'other tranquilizers',
  15: 'barbiturates',
  16: 'other sedatives or hypnotics',
  17: 'inhalants',
  18: 'over-the-counter',
  19: 'other',
} as const;
const routes = { 1: 'oral', 2: 'smoking', 3: 'inhalation', 4: 'injection', 5: 'other' } as const;
/** The codebook prints 3 and 4 as "in the past month"; a week is meant (B3.2). */
const frequencies = {
  1: 'none in the past month',
  2: '1 to 3 days a month',
  3: '1 to 2 days a week',
  4: '3 to 6 days a week',
  5: 'daily',
} as const;

/** What TEDS-A asks at admission; DAYWAIT is computed. Source: B3.2, TEDS-A 2017 codebook. */
export const tedsAdmissionItems = {
  age: { name: 'AGE', set: 'min', range: years },
  gender: { name: 'GENDER', set: 'min', codes: { 1: 'male', 2: 'female' } },
  race: {
    name: 'RACE',
    set: 'min',
    codes: {
      1: 'Alaska Native',
      2: 'American Indian',
      3: 'Asian or Pacific Islander',
      4: 'Black',
      5: 'White',
      6: 'Asian',
      7: 'other single race',
      8: 'two or more races',
      9: 'Native Hawaiian or other Pacific Islander',
    },
  },
  ethnic: {
    name: 'ETHNIC',
    set: 'min',
    codes: {
      1: 'Puerto Rican',
      2: 'Mexican',
      3: 'Cuban',
      4: 'other specific Hispanic',
      5: 'not Hispanic',
      6: 'Hispanic, not specified',
    },
  },
  marstat: {
    name: 'MARSTAT',
    set: 'sup',
    codes: { 1: 'never married', 2: 'now married', 3: 'separated', 4: 'divorced', 5: 'widowed' },
  },
  educ: {
    name: 'EDUC',
    set: 'min',
    range: { min: 0, max: 25 },
    codes: { 70: 'graduate', 71: 'vocational', 72: 'nursery', 73: 'kindergarten' },
  },
  employ: { name: 'EMPLOY', set: 'min', codes: { 1: 'full-time', 2: 'part-time', 3: 'unemployed', 4: 'not in labor force' } },
  detnlf: {
    name: 'DETNLF',
    set: 'sup',
    codes: { 1: 'homemaker', 2: 'student', 3: 'retired', 4: 'disabled', 5: 'institution', 6: 'other' },
  },
  preg: { name: 'PREG', set: 'sup', codes: yesNo },
  vet: { name: 'VET', set: 'sup', codes: yesNo },
  psyprob: { name: 'PSYPROB', set: 'sup', codes: yesNo },
  livarag: { name: 'LIVARAG', set: 'sup', codes: { 1: 'homeless', 2: 'dependent', 3: 'independent' } },
  priminc: {
    name: 'PRIMINC',
    set: 'sup',
    codes: { 1: 'wages', 2: 'public assistance', 3: 'retirement', 4: 'disability', 20: 'other', 21: 'none' },
  },
  arrests: { name: 'ARRESTS', set: 'sup', range: { min: 0, max: 96 } },
  services: {
    name: 'SERVICES',
    set: 'min',
    codes: {
      1: 'detoxification, 24-hour, hospital',
      2: 'detoxification, 24-hour, free-standing residential',
      3: 'rehabilitation, hospital',
      4: 'rehabilitation, short term (30 days or fewer)',
      5: 'rehabilitation, long term (more than 30 days)',
      6: 'intensive outpatient',
      7: 'non-intensive outpatient',
      8: 'ambulatory detoxification',
    },
  },
  methuse: { name: 'METHUSE', set: 'min', codes: yesNo },
  psource: {
    name: 'PSOURCE',
    set: 'min',
    codes: {
      1: 'individual',
      2: 'SUD care provider',
      3: 'other health provider',
      4: 'school',
      5: 'employer or EAP',
      6: 'other community referral',
      7: 'court, criminal justice or DUI',
    },
  },
  detcrim: {
    name: 'DETCRIM',
    set: 'sup',
    codes: {
      1: 'state or federal court',
      2: 'formal adjudication',
      3: 'probation or parole',
      4: 'other legal entity',
      5: 'diversion',
      6: 'prison',
      7: 'DUI or DWI',
      8: 'other',
    },
  },
  noprior: { name: 'NOPRIOR', set: 'min', codes: { 0: 'none', 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five or more' } },
  sub1: { name: 'SUB1', set: 'min', codes: substances },
  sub2: { name: 'SUB2', set: 'min', codes: substances },
  sub3: { name: 'SUB3', set: 'min', codes: substances },
  route1: { name: 'ROUTE1', set: 'min', codes: routes },
  route2: { name: 'ROUTE2', set: 'min', codes: routes },
  route3: { name: 'ROUTE3', set: 'min', codes: routes },
  freq1: { name: 'FREQ1', set: 'min', codes: frequencies },
  freq2: { name: 'FREQ2', set: 'min', codes: frequencies },
  freq3: { name: 'FREQ3', set: 'min', codes: frequencies },
  /** Age at first use, in the years of AGE. */
  frstuse1: { name: 'FRSTUSE1', set: 'min', range: years },
  frstuse2: { name: 'FRSTUSE2', set: 'min', range: years },
  frstuse3: { name: 'FRSTUSE3', set: 'min', range: years },
  /** A DSM or ICD code as it is written there. */
  dsmcrit: { name: 'DSMCRIT', set: 'sup', pattern: '^[A-Z0-9]{3,4}(\\.[0-9A-Z]{1,4})?$' },
  hlthins: {
    name: 'HLTHINS',
    set: 'sup',
    codes: {
      1: 'private',
      2: 'Blue Cross or Blue Shield',
      3: 'Medicare',
      4: 'Medicaid',
      6: 'HMO',
      20: 'other',
      21: 'none',
    },
  },
  primpay: {
    name: 'PRIMPAY',
    set: 'sup',
    codes: {
      1: 'self',
      2: 'Blue Cross or Blue Shield',
      3: 'Medicare',
      4: 'Medicaid',
      5: 'other government',
      6: 'worker’s compensation',
      7: 'other insurance',
      8: 'no charge',
      9: 'other',
    },
  },
  selfHelp: {
    name: 'FREQ_ATND_SELF_HELP',
    set: 'sup',
    codes: {
      1: 'none',
      2: 'less than once a week',
      3: 'about once a week',
      4: '2 to 3 times a week',
      5: '4 or more times a week',
      6: 'some, number unknown',
    },
  },
} as const satisfies Readonly<Record<string, TedsItem>>;
export type TedsAdmissionItem = keyof typeof tedsAdmissionItems;

const atDischarge = <Item extends TedsItem>(item: Item): Item => ({ ...item, name: `${item.name}_D` });

/** What TEDS-D asks at the end of treatment, in the codes of the admission. Source: B3.3, TEDS-D codebooks 2020 and 2021. */
export const tedsDischargeItems = {
  services: atDischarge(tedsAdmissionItems.services),
  employ: atDischarge(tedsAdmissionItems.employ),
  detnlf: atDischarge(tedsAdmissionItems.detnlf),
  livarag: atDischarge(tedsAdmissionItems.livarag),
  arrests: atDischarge(tedsAdmissionItems.arrests),
  sub1: atDischarge(tedsAdmissionItems.sub1),
  sub2: atDischarge(tedsAdmissionItems.sub2),
  sub3: atDischarge(tedsAdmissionItems.sub3),
  freq1: atDischarge(tedsAdmissionItems.freq1),
  freq2: atDischarge(tedsAdmissionItems.freq2),
  freq3: atDischarge(tedsAdmissionItems.freq3),
  selfHelp: atDischarge(tedsAdmissionItems.selfHelp),
} as const satisfies Readonly<Record<string, TedsItem>>;
export type TedsDischargeItem = keyof typeof tedsDischargeItems;

/** The codes that an item allows, in words: "0 to 25, 70, 71". */
export const codesOf = ({ range, codes = {}, pattern }: TedsItem): string =>
  [...(range ? [`${range.min} to ${range.max}`] : []), ...Object.keys(codes), ...(pattern ? ['a DSM or ICD code'] : [])].join(', ');

/** Whether the item allows the code. */
export const isTedsCode = ({ range, codes = {}, pattern }: TedsItem, code: number | string): boolean => {
  if (typeof code === 'string') return pattern !== undefined && new RegExp(pattern).test(code);
  return (range !== undefined && code >= range.min && code <= range.max) || Object.hasOwn(codes, code);
};

/** The items whose codes are not among the allowed ones, each with those; null and what is left out is missing, which is allowed. */
export const wrongTedsCodes = <Item extends string>(
  items: Readonly<Record<Item, TedsItem>>,
  given: Readonly<Partial<Record<Item, number | string | null>>>,
): readonly string[] =>
  namesOf(items)
    .filter((item) => {
      const code = given[item] ?? null;
      return code !== null && !isTedsCode(items[item], code);
    })
    .map((item) => `${item}: ${codesOf(items[item])}`);

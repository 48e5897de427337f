import { namesOf } from '../names-of';

/** Presumptive: immunoassay. Definitive: mass spectrometry. */
export const assays = ['presumptive', 'definitive'] as const;
export type Assay = (typeof assays)[number];

/** LOINC codes of an analyte in urine: presence by unspecified method, by screen, and by confirmation. */
export interface Analyte {
  readonly unspecified?: string;
  readonly screen?: readonly string[];
  readonly confirm?: readonly string[];
}

/** Where the LOINC codes below were read. */
export const analytesSource = 'cqframework/opioid-cds-r4 @b29bdcb (2025-09-26): value sets of the CDC opioid prescribing guideline';

/**
 * What a urine drug screen looks for. The last group has no LOINC here: the classes under which the harmonised trials of CTN-0094
 * report (`meta_substance_groups_uds`), and analytes of their panels that the value sets above do not list.
 */
export const analytes = {
  buprenorphine: { unspecified: '3414-0', screen: ['93494-3'], confirm: ['16208-1', '49752-9', '3415-7'] },
  norbuprenorphine: { screen: ['82371-6'], confirm: ['58362-5', '49751-1', '49753-7'] },
  buprenorphine_and_norbuprenorphine: { unspecified: '38373-7', screen: ['58359-1'] },
  fentanyl: { unspecified: '11235-9', screen: ['59673-4'], confirm: ['40839-3', '58381-5'] },
  norfentanyl: { screen: ['95797-7'], confirm: ['43200-5'] },
  methadone: { unspecified: '3773-9', screen: ['19550-3'], confirm: ['16199-2', '16246-1'] },
  eddp: { screen: ['93495-0'], confirm: ['58428-4', '58429-2'] },
  opiates: { unspecified: '3879-4', screen: ['19295-5'], confirm: ['18390-5'] },
  '6_mam': { screen: ['19321-9'], confirm: ['19322-7'] },
  oxycodone: { screen: ['19642-8', '58430-0'], confirm: ['19643-6'] },
  benzodiazepines: { unspecified: '3390-2', screen: ['14316-4'], confirm: ['16195-0'] },
  cocaine: { unspecified: '3393-6', screen: ['14314-9', '19359-9'], confirm: ['14315-6'] },
  amphetamines: { screen: ['19343-3', '19261-7'], confirm: ['19344-1', '16369-1'] },
  methamphetamine: { screen: ['19554-5'], confirm: ['19555-2'] },
  cannabinoids: { screen: ['18282-4'], confirm: ['19289-8', '19382-1'] },
  barbiturates: { screen: ['19270-8'], confirm: ['16429-3'] },
  phencyclidine: { screen: ['19659-2'], confirm: ['18392-1'] },
  xylazine: { confirm: ['101809-2'] },
  opioids: {},
  sedatives: {},
  mdma_or_hallucinogens: {},
  propoxyphene: {},
  alcohol: {},
} as const satisfies Record<string, Analyte>;
export type AnalyteName = keyof typeof analytes;
export const analyteNames = namesOf(analytes);

/** Whether the code is one of the analyte's own for this assay; a code of unspecified method fits either. */
export const loincFits = (name: AnalyteName, assay: Assay, loinc: string): boolean => {
  const analyte: Analyte = analytes[name];
  const ofAssay = assay === 'presumptive' ? analyte.screen : analyte.confirm;
  return analyte.unspecified === loinc || (ofAssay?.includes(loinc) ?? false);
};

/** What a panel screens in place of an analyte, or beside it. Source: the pairs of B7's panels. */
const screens: Partial<Record<AnalyteName, readonly AnalyteName[]>> = {
  buprenorphine: ['buprenorphine_and_norbuprenorphine'],
  norbuprenorphine: ['buprenorphine', 'buprenorphine_and_norbuprenorphine'],
  norfentanyl: ['fentanyl'],
  eddp: ['methadone'],
};

/** The analytes whose presumptive result a definitive test of this one may follow. */
export const screensFor = (name: AnalyteName): readonly AnalyteName[] => [name, ...(screens[name] ?? [])];

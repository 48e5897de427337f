import type { Rule } from '../rules/rule';
import { injections, type InjectionProduct, type Medication } from './medications';
import { namesOf } from '../names-of';

/** A medication as it is prescribed: its words, what it holds, and its concept in RxNorm. */
export interface Product {
  readonly name: string;
  readonly medication: Medication;
  readonly rxcui: string;
}

/**
 * Products for opioid use disorder by their RxNorm concepts. The value set also holds products against pain, so that a concept by itself does
 * not prove that somebody is treated for opioid use disorder. Source: B2.
 */
export const productsRule = {
  id: 'products',
  version: 'vsac-moud-20240215',
  source: 'VSAC 2.16.840.1.113762.1.4.1046.269 (Medications for Opioid Use Disorder), version 20240215, and RxNorm',
  mark: 'V',
  table: {
    buprenorphine_tablet_2: { name: 'buprenorphine sublingual tablet 2 mg', medication: 'buprenorphine', rxcui: '351264' },
    buprenorphine_tablet_8: { name: 'buprenorphine sublingual tablet 8 mg', medication: 'buprenorphine', rxcui: '351265' },
    buprenorphine_naloxone_tablet_0_7: {
      name: 'buprenorphine/naloxone sublingual tablet 0.7/0.18 mg',
      medication: 'buprenorphine',
      rxcui: '1864412',
    },
    buprenorphine_naloxone_tablet_1_4: {
      name: 'buprenorphine/naloxone sublingual tablet 1.4/0.36 mg',
      medication: 'buprenorphine',
      rxcui: '1431076',
    },
    buprenorphine_naloxone_tablet_2: {
      name: 'buprenorphine/naloxone sublingual tablet 2/0.5 mg',
      medication: 'buprenorphine',
      rxcui: '351266',
    },
    buprenorphine_naloxone_tablet_2_9: {
      name: 'buprenorphine/naloxone sublingual tablet 2.9/0.71 mg',
      medication: 'buprenorphine',
      rxcui: '1666338',
    },
    buprenorphine_naloxone_tablet_5_7: {
      name: 'buprenorphine/naloxone sublingual tablet 5.7/1.4 mg',
      medication: 'buprenorphine',
      rxcui: '1431102',
    },
    buprenorphine_naloxone_tablet_8: {
      name: 'buprenorphine/naloxone sublingual tablet 8/2 mg',
      medication: 'buprenorphine',
      rxcui: '351267',
    },
    buprenorphine_naloxone_tablet_8_6: {
      name: 'buprenorphine/naloxone sublingual tablet 8.6/2.1 mg',
      medication: 'buprenorphine',
      rxcui: '1597573',
    },
    buprenorphine_naloxone_tablet_11_4: {
      name: 'buprenorphine/naloxone sublingual tablet 11.4/2.9 mg',
      medication: 'buprenorphine',
      rxcui: '1597568',
    },
    buprenorphine_naloxone_film_2: { name: 'buprenorphine/naloxone film 2/0.5 mg', medication: 'buprenorphine', rxcui: '1010600' },
    buprenorphine_naloxone_film_4: { name: 'buprenorphine/naloxone film 4/1 mg', medication: 'buprenorphine', rxcui: '1307056' },
    buprenorphine_naloxone_film_8: { name: 'buprenorphine/naloxone film 8/2 mg', medication: 'buprenorphine', rxcui: '1010604' },
    buprenorphine_naloxone_film_12: { name: 'buprenorphine/naloxone film 12/3 mg', medication: 'buprenorphine', rxcui: '1307061' },
    sublocade_100: { name: 'Sublocade 100 mg', medication: 'buprenorphine', rxcui: '1996184' },
    sublocade_300: { name: 'Sublocade 300 mg', medication: 'buprenorphine', rxcui: '1996192' },
    brixadi_weekly_8: { name: 'Brixadi weekly 8 mg', medication: 'buprenorphine', rxcui: '2639021' },
    brixadi_weekly_16: { name: 'Brixadi weekly 16 mg', medication: 'buprenorphine', rxcui: '2639029' },
    brixadi_weekly_24: { name: 'Brixadi weekly 24 mg', medication: 'buprenorphine', rxcui: '2639031' },
    brixadi_weekly_32: { name: 'Brixadi weekly 32 mg', medication: 'buprenorphine', rxcui: '2639033' },
    brixadi_monthly_64: { name: 'Brixadi monthly 64 mg', medication: 'buprenorphine', rxcui: '2639036' },
    brixadi_monthly_96: { name: 'Brixadi monthly 96 mg', medication: 'buprenorphine', rxcui: '2639041' },
    brixadi_monthly_128: { name: 'Brixadi monthly 128 mg', medication: 'buprenorphine', rxcui: '2639043' },
    buprenorphine_implant: { name: 'buprenorphine implant', medication: 'buprenorphine', rxcui: '1797650' },
    methadone_tablet_5: { name: 'methadone tablet 5 mg', medication: 'methadone', rxcui: '864718' },
    methadone_tablet_10: { name: 'methadone tablet 10 mg', medication: 'methadone', rxcui: '864706' },
    methadone_dispersible_40: { name: 'methadone dispersible tablet 40 mg', medication: 'methadone', rxcui: '864978' },
    methadone_solution_1: { name: 'methadone solution 1 mg/mL', medication: 'methadone', rxcui: '864761' },
    methadone_solution_2: { name: 'methadone solution 2 mg/mL', medication: 'methadone', rxcui: '864769' },
    methadone_solution_10: { name: 'methadone solution 10 mg/mL', medication: 'methadone', rxcui: '991147' },
    naltrexone_er_380: { name: 'naltrexone ER 380 mg', medication: 'naltrexone', rxcui: '637213' },
  },
} as const satisfies Rule<Readonly<Record<string, Product>>>;

export type ProductName = keyof typeof productsRule.table;
export const productNames = namesOf(productsRule.table);

export const isProductName = (name: unknown): name is ProductName => typeof name === 'string' && Object.hasOwn(productsRule.table, name);

/** The product of that name; undefined where there is none. */
export const productOf = (name: unknown): Product | undefined => (isProductName(name) ? productsRule.table[name] : undefined);

/** What follows from the product of an injection and its milligrams: medication, route, and the RxNorm concept where it comes in that dose. */
export const injectedAs = (product: InjectionProduct, doseMg: unknown): InjectedAs => {
  const { medication, route } = injections[product];
  const rxcui = typeof doseMg === 'number' ? productOf(`${product}_${doseMg}`)?.rxcui : undefined;
  return { medication, route, ...(rxcui === undefined ? {} : { rxcui }) };
};

interface InjectedAs {
  readonly medication: Medication;
  readonly route: (typeof injections)[InjectionProduct]['route'];
  readonly rxcui?: string;
}

/** Words of codes: `in_person` is "in person". */
export const words = (code: string): string => spelled[code] ?? code.replaceAll('_', ' ');

/** Codes whose words are not the code with spaces. */
const spelled: Readonly<Record<string, string>> = {
  '6_mam': '6-MAM',
  eddp: 'EDDP',
  cbt: 'CBT',
  emdr: 'EMDR',
  mdma_or_hallucinogens: 'MDMA or hallucinogens',
  low_dose: 'low-dose',
  rapid_er: 'rapid extended-release',
  naltrexone_er: 'naltrexone ER',
  brixadi_weekly: 'Brixadi weekly',
  brixadi_monthly: 'Brixadi monthly',
  sublocade: 'Sublocade',
  pcp: 'PCP',
  ptsd: 'PTSD',
  pcp_moud: 'medication from the PCP',
  pdmp: 'prescription monitoring',
  sud_provider: 'SUD provider',
  jail: 'in jail',
  hospital: 'in hospital',
  no_show: 'did not come',
  no_funding: 'no funding',
  missing_14_consecutive: 'away 14 days in a row',
  dead: 'died',
  not_recorded: 'not recorded',
  homeless: 'homeless',
  treatment_payment_operations: 'treatment, payment and operations',
  peer_to_peer: 'peer to peer',
  three_way_video: 'three-way video',
};

/** The first letter large; the rest is left alone. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** "a", "a and b", "a, b and c". */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** The parts that are there, joined by commas: "Buprenorphine 16 mg, observed". */
export const joined = (...parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(', ');

/** ": text" where there is a text. */
export const because = (reason: string | null | undefined): string => (reason ? `: ${words(reason)}` : '');

/** "1 day", "2 days". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `2026-03-12T09:00:00Z` as "2026-03-12 09:00 UTC". */
export const moment = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

import { daysBetween } from '../../days';

/** The public files put numbers into bands: each band by its lowest number, ascending. Source: B3.2 and B3.3. */
type Bands = readonly { readonly from: number; readonly code: number }[];

const codeIn = (bands: Bands, number: number): number | null => bands.findLast(({ from }) => number >= from)?.code ?? null;

/** TEDS-D LOS: up to 30 days each is a code of its own. */
const stays: Bands = [
  ...Array.from({ length: 30 }, (_each, index) => ({ from: index + 1, code: index + 1 })),
  { from: 31, code: 31 },
  { from: 46, code: 32 },
  { from: 61, code: 33 },
  { from: 91, code: 34 },
  { from: 121, code: 35 },
  { from: 181, code: 36 },
  { from: 366, code: 37 },
];

/** TEDS-A DAYWAIT: none, 1 to 7, 8 to 14, 15 to 30, 31 and more. */
const waits: Bands = [
  { from: 0, code: 0 },
  { from: 1, code: 1 },
  { from: 8, code: 2 },
  { from: 15, code: 3 },
  { from: 31, code: 4 },
];

/** TEDS AGE: 12 to 14, 15 to 17, 18 to 20, 21 to 24, then by five years to 54, 55 to 64, 65 and more. */
const ages: Bands = [12, 15, 18, 21, 25, 30, 35, 40, 45, 50, 55, 65].map((from, index) => ({ from, code: index + 1 }));

/** TEDS-D LOS of a stay in days; null below one day, for which there is no code. */
export const codeOfStay = (days: number): number | null => codeIn(stays, days);

/** TEDS-A DAYWAIT, as the public file has it, of a wait in days. */
export const codeOfWait = (days: number): number => codeIn(waits, days) ?? 0;

/** TEDS AGE, as the public file has it, of an age in years; null below 12, for which there is no code. */
export const codeOfAge = (years: number): number | null => codeIn(ages, years);

/** Days from `from` to `to` that the wait was prolonged by the client. */
export interface ClientDelay {
  readonly from: string;
  readonly to: string;
}

/**
 * DAYWAIT in days: from the first contact to the first direct service without what the client caused. A delay counts as far as it lies inside
 * the wait; two of them never overlap. Source: B3.1.
 */
export const waitOf = (firstContactOn: string, firstServiceOn: string, delays: readonly ClientDelay[]): number => {
  const caused = delays.map(({ from, to }) => {
    const begin = from > firstContactOn ? from : firstContactOn;
    const end = to < firstServiceOn ? to : firstServiceOn;
    return Math.max(0, daysBetween(begin, end));
  });
  return caused.reduce((left, days) => left - days, daysBetween(firstContactOn, firstServiceOn));
};

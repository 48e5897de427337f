import type { RoleBand } from './tables';

/** A count of patients against the band of its role; `no-band` where the site's policy in force names none. */
export type BandState = 'under' | 'in-band' | 'over' | 'no-band';

/** The patients that a member is meant to look after, whatever share of full time the role works. */
export interface Band {
  readonly least: number;
  readonly most: number;
}

/**
 * The band of a role at its share of full time. A role that works half has half the band: 10 to 20 becomes 5 to 10
 * (worked value J; seed 002 gives a supervisor "50% caseload").
 */
export const bandOf = ({ min, max, fullTimeEquivalent }: RoleBand): Band => ({
  least: min * fullTimeEquivalent,
  most: max * fullTimeEquivalent,
});

/** Both ends belong to the band: of 10 to 20, 9 is under, 10 and 20 are in the band, 21 is over and an alert (worked value J). */
export const bandState = (patients: number, band: Band | null): BandState => {
  if (!band) return 'no-band';
  if (patients < band.least) return 'under';
  return patients > band.most ? 'over' : 'in-band';
};

import type { Sites } from '@throughline/kernel';

/** What every query of a view needs to know of its reader. */
export interface Reader {
  /** Rows of other sites, and rows that belong to no site, are left out as if they were not there. */
  readonly sites: Sites;
}

/** The condition that leaves out what the reader does not reach, over the column with the row's site. @param value place of `sitesValue` */
export const reached = (column: string, value: `$${number}`): string => `(${value}::text[] is null or ${column} = any(${value}))`;

/** The value that `reached` compares with; null: nothing is left out. */
export const sitesValue = ({ sites }: Reader): readonly string[] | null => (sites === '*' ? null : sites);

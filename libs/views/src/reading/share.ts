/** A share with what it is a share of. A percentage is nowhere to be had without its denominator. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Of a hundred, unrounded; null when there is nobody to count. */
  readonly percent: number | null;
}

/** @param of how many there are to count: the denominator */
export const share = (count: number, of: number): Share => ({ count, of, percent: of === 0 ? null : (100 * count) / of });

/** "9 of 20 (45%)" */
export const inWords = ({ count, of, percent }: Share): string =>
  `${count} of ${of}${percent === null ? '' : ` (${Math.round(percent)}%)`}`;

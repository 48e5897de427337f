/** Tells the time: milliseconds since 1970-01-01T00:00:00Z. Handed in, so that pure code never reads it. */
export type Clock = () => number;

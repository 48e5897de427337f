/** Tells the time: milliseconds since 1970-01-01T00:00:00Z. Handed in, so that pure code never reads it. */
export type Clock = () => number;

/** SQL for the text of a moment as all of this service writes it: ISO 8601, UTC, milliseconds. @param moment an expression */
export const isoTime = (moment: string): string => `to_char((${moment}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

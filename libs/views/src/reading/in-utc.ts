/** The text of a moment as all of this service writes it: ISO 8601, UTC, milliseconds. @param moment an expression */
export const inUtc = (moment: string): string => `to_char((${moment}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Years that care is about, and that PostgreSQL, JavaScript and people read alike: the year 0 is none to PostgreSQL. */
const date = '(?:19|2\\d)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?';
const zone = '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';

/** How a day is written, from 1900 to 2999. Which days a month has is for `isDay` to say. */
export const dayPattern = new RegExp(`^${date}$`);

/** How a moment is written: ISO 8601 with a zone. */
export const instantPattern = new RegExp(`^${date}T${time}${zone}$`);

/** Whether the value is a day that the calendar has: `2026-02-30` is not. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false;
  const midnight = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(value);
};

/** Whether the value is a moment in ISO 8601 that says its zone. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && instantPattern.test(value) && isDay(value.slice(0, 'yyyy-mm-dd'.length));

/** The same moment in UTC with milliseconds, as the log keeps it. */
export const inUtc = (moment: string): string => new Date(moment).toISOString();

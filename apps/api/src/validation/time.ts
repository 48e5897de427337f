const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2}))$/;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the value is a day that the calendar has: `2026-02-30` is not. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

/** Whether the value is a moment in ISO 8601 that says its zone. */
export const isInstant = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  const [, date, hours, minutes, seconds, zoneHours, zoneMinutes] = instant.exec(value) ?? [];
  return (
    isDay(date) &&
    Number(hours) <= 23 &&
    Number(minutes) <= 59 &&
    Number(seconds ?? 0) <= 59 &&
    Number(zoneHours ?? 0) <= 14 &&
    Number(zoneMinutes ?? 0) <= 59
  );
};

/** The same moment in UTC with milliseconds, as the log keeps it. */
export const inUtc = (moment: string): string => new Date(moment).toISOString();

const dayMs = 86_400_000;
/** The first place on Earth where a calendar day begins is 14 hours ahead of UTC. */
const earliestZoneMs = 14 * 3_600_000;

/** The UTC calendar day of an instant: `YYYY-MM-DD`. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** Whole days from one calendar day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The calendar day so many days later. */
export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * dayMs).toISOString());

/** The Monday of the calendar day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/** The later of two calendar days; null stands for none. */
export const laterDay = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
};

/** Whether a calendar day has begun somewhere on Earth at that instant: clinics write down the day of their own place. */
export const hasBegun = (day: string, now: string): boolean => Date.parse(day) - earliestZoneMs <= Date.parse(now);

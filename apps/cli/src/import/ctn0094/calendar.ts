import { createHash } from 'node:crypto';

const dayMs = 86_400_000;
/** Days that day zero may fall on: late enough that day -366 is in 2014, when the sites' policies are in force. */
const firstDayZero = Date.UTC(2015, 0, 8);
const span = 350;

/** Turns study days of a participant into dates. */
export interface Calendar {
  /** Noon in UTC, so that the date is the same all over the United States: ISO 8601. */
  readonly at: (day: number) => string;
  /** `YYYY-MM-DD`. */
  readonly on: (day: number) => string;
}

/**
 * The data hold no dates, only study days; day 0 is consent. Each participant gets a fixed day zero in 2015, drawn from a hash of the
 * number, so that every run gives the same dates and the latest day (1121) lies in the past.
 */
export const calendarOf = (who: number): Calendar => {
  const hash = createHash('sha256').update(`ctn0094/day-zero/${who}`).digest().readUInt32BE(0);
  const zero = firstDayZero + (hash % span) * dayMs;
  const known = new Map<number, string>();
  const on = (day: number): string => {
    const found = known.get(day) ?? new Date(zero + day * dayMs).toISOString().slice(0, 10);
    known.set(day, found);
    return found;
  };
  return { on, at: (day) => `${on(day)}T12:00:00.000Z` };
};

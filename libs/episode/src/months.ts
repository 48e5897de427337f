import { dayOf } from './days';

/** The calendar day so many months later; a day that the month has not becomes its last one: 31 January + 1 is 28 or 29 February. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const daysInMonth = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(date, daysInMonth))).toISOString());
};

/** The first day of a month of a programme, counted from 1. */
export const firstOfMonth = (enrolledOn: string, month: number): string => addMonths(enrolledOn, month - 1);

/**
 * In which month of a programme a day lies: calendar months from the day of enrolment, the first of them 1; null before enrolment. Seed 002
 * tells of months 1 to 6 and does not define them; that they are calendar months is ours.
 */
export const monthOf = (enrolledOn: string, day: string): number | null => {
  if (day < enrolledOn) return null;
  const [fromYear = 0, fromMonth = 0] = enrolledOn.split('-').map(Number);
  const [year = 0, month = 0] = day.split('-').map(Number);
  const begun = (year - fromYear) * 12 + month - fromMonth + 1;
  return firstOfMonth(enrolledOn, begun) <= day ? begun : begun - 1;
};

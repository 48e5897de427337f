/**
 * The order of commands within a day, and before and after all days. A day in the data has no time of day: admission comes before
 * treatment, and an induction's assessments around its first dose.
 */
export const places = {
  arm: 10,
  admission: 11,
  stayStart: 12,
  visit: 20,
  specimen: 30,
  result: 31,
  withdrawalBefore: 40,
  inductionEnd: 50,
  medicationStart: 51,
  dose: 52,
  withdrawal: 60,
  withdrawalAfter: 61,
  use: 70,
  assessment: 80,
  stayEnd: 90,
} as const;

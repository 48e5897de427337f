/** What decisions need to know of use, safety and instruments: nothing. */
export type SafetySlice = object;

export const noSafety: SafetySlice = {};

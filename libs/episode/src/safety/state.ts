/** What decisions need to know of use, safety and instruments: nothing. */
export type SafetySlice = Readonly<Record<never, never>>;

export const noSafety: SafetySlice = {};

/** What decisions need to know of the recovery plan: nothing. */
export type PlanSlice = Readonly<Record<never, never>>;

export const noPlan: PlanSlice = {};

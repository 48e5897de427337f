/** What decisions need to know of the recovery plan: nothing. */
export type PlanSlice = object;

export const noPlan: PlanSlice = {};

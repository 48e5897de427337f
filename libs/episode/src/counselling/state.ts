/** What decisions need to know of counselling: nothing. */
export type CounsellingSlice = Readonly<Record<never, never>>;

export const noCounselling: CounsellingSlice = {};

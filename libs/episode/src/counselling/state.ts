/** What decisions need to know of counselling: nothing. */
export type CounsellingSlice = object;

export const noCounselling: CounsellingSlice = {};

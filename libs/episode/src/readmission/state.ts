/** What decisions need to know of a readmission. */
export interface ReadmissionSlice {
  /** The episode after which the patient came back in this one; null in any other. */
  readonly previousEpisodeId: string | null;
}

export const noReadmission: ReadmissionSlice = { previousEpisodeId: null };

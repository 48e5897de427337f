import { Map } from 'immutable';

/** What decisions need to know of withdrawal and induction. */
export interface InductionSlice {
  readonly open: boolean;
  /** Day of the first dose of an induction. */
  readonly firstDoseOn: string | null;
  /** COWS assessments by event id. */
  readonly assessments: Map<string, { readonly total: number; readonly objectiveSign: boolean }>;
}

export const noInduction: InductionSlice = { open: false, firstDoseOn: null, assessments: Map() };

import { Map } from 'immutable';

/** What decisions need to know of visits and outreach. */
export interface VisitSlice {
  readonly standings: Map<string, 'scheduled' | 'attended' | 'missed'>;
  /** Attempts without success by day. */
  readonly unansweredOn: Map<string, number>;
}

export const noVisits: VisitSlice = { standings: Map(), unansweredOn: Map() };

import { Map } from 'immutable';
import type { ScheduleVisitData } from './commands';

/** What decisions need to know of visits and outreach. */
export interface VisitSlice {
  /** What was booked, by visit. */
  readonly booked: Map<string, ScheduleVisitData>;
  readonly standings: Map<string, 'scheduled' | 'attended' | 'missed'>;
  /** Attempts without success by day. */
  readonly unansweredOn: Map<string, number>;
}

export const noVisits: VisitSlice = { booked: Map(), standings: Map(), unansweredOn: Map() };

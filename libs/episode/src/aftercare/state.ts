import type { DecidedEvent, Subject } from '@throughline/kernel';
import { Map } from 'immutable';
import type { AftercareEntered, AftercareEvent } from '../events';
import type { DataOf } from '../events/schemas';

/** One check-in: when it is due, how often it was attempted and how it ended. */
export interface CheckIn {
  readonly dueOn: string;
  readonly attempts: number;
  readonly result: 'completed' | 'unreachable' | 'declined' | null;
}

/** What decisions need to know of a patient's aftercare. */
export interface EnteredAftercare {
  readonly status: 'entered' | 'closed';
  readonly subject: Subject;
  readonly leftOn: string;
  readonly after: DataOf<typeof AftercareEntered>['after'];
  readonly checkIns: Map<string, CheckIn>;
}

export type Aftercare = { readonly status: 'none' } | EnteredAftercare;

export const noAftercare: Aftercare = { status: 'none' };

export const evolveAftercare = (aftercare: Aftercare, event: DecidedEvent<AftercareEvent>): Aftercare => {
  if (event.type === 'AftercareEntered') {
    const { patientId, episodeId, siteId, data } = event;
    return { status: 'entered', subject: { patientId, episodeId, siteId }, leftOn: data.leftOn, after: data.after, checkIns: Map() };
  }
  return aftercare.status === 'none' ? aftercare : evolveEntered(aftercare, event);
};

type Later = Exclude<DecidedEvent<AftercareEvent>, { type: 'AftercareEntered' }>;

const evolveEntered = (aftercare: EnteredAftercare, event: Later): EnteredAftercare => {
  switch (event.type) {
    case 'AftercareCheckInScheduled': {
      const { checkInId, dueOn } = event.data;
      return { ...aftercare, checkIns: aftercare.checkIns.set(checkInId, { dueOn, attempts: 0, result: null }) };
    }
    case 'CheckInAttempted':
      return ended(aftercare, event.data, null);
    case 'CheckInCompleted':
      return ended(aftercare, event.data, 'completed');
    case 'CheckInUnreachable':
      return ended(aftercare, event.data, 'unreachable');
    case 'CheckInDeclined':
      return ended(aftercare, event.data, 'declined');
    case 'AftercareOutcomeReported':
      return aftercare;
    case 'FeedbackLoopClosed':
      return { ...aftercare, status: 'closed' };
  }
};

const ended = (
  aftercare: EnteredAftercare,
  { checkInId, attempts }: { readonly checkInId: string; readonly attempts: number },
  result: CheckIn['result'],
): EnteredAftercare => {
  const known = aftercare.checkIns.get(checkInId);
  return known ? { ...aftercare, checkIns: aftercare.checkIns.set(checkInId, { ...known, attempts, result }) } : aftercare;
};

import { Map } from 'immutable';
import type { Stage } from '../reference/stages';
import type { SupportProgramCompleted, SupportProgramEnrolled } from './events';
import type { DataOf } from '../events/schemas';

/** An enrolment that has not ended. */
export interface OpenEnrolment extends DataOf<typeof SupportProgramEnrolled> {
  readonly stage: Stage;
}

/** What decisions need to know of support programmes. */
export interface SupportProgrammeSlice {
  /** One at a time. */
  readonly open: OpenEnrolment | null;
  /** Every enrolment: why it ended, or null while it is open. */
  readonly enrolments: Map<string, DataOf<typeof SupportProgramCompleted>['reason'] | null>;
  /** The last day on which an enrolment ended. */
  readonly endedOn: string | null;
}

export const noSupportProgramme: SupportProgrammeSlice = { open: null, enrolments: Map(), endedOn: null };

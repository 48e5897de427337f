export { aftercareLoop } from './projection';
export { readAftercareReport, readLeavers, type LeaverFilter, type LeaversQuery, type ListedLeaver } from './query';
export { type AftercareCounts, type AftercareReport, type OutcomeFigure } from './report';
export { followUps, leavings, type AftercareOption, type FollowUp, type Leaving, type LeavingReason } from './tables';

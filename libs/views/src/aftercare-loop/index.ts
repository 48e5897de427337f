export { aftercareLoop } from './projection';
export { readAftercareReport, readLeavers, type LeaverFilter, type LeaversQuery, type ListedLeaver } from './query';
export { type AftercareCounts, type AftercareReport, type OutcomeFigure } from './report';
export { followUps, type AftercareOption, type FollowUp, type LeavingReason } from './tables';

export { timelineKinds, type TimelineKind } from './kinds';
export { patientTimeline } from './projection';
export { readTimeline, type TimelineQuery } from './query';
export { type Standing, type TimelineEntry } from './tables';

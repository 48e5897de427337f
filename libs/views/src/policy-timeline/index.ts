export { policyTimeline } from './projection';
export { readPolicyTimeline, type PolicyChange, type PolicyTimelineQuery, type TimelineVersion } from './query';

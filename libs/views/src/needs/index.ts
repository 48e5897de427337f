export { needs } from './projection';
export { readNeeds, type ListedNeed, type NeedsQuery } from './query';
export { needReferrals, type NeedReferral } from './tables';

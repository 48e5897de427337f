export { referralsAwaitingFeedback } from './projection';
export {
  readAwaitedReferrals,
  readReferralFigures,
  type AwaitedReferral,
  type AwaitedReferralsQuery,
  type ReferralFigures,
  type ReferralFilter,
} from './query';
export { type ReferralBarrier, type ReferralKind } from './tables';

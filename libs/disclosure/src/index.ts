export { disclose, neverTold, withholdReasons, type Disclosure, type WithholdReason } from './disclose';
export type { Subscription } from './subscription';

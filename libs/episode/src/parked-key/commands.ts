import type { DataOf } from '../events/schemas';
import type { ParkedKeyDiscarded } from './events';

/** Fields of the commands about parked keys, by command; the view is the target. Operators give them where they look after parked keys. */
export interface ParkedKeyCommandData {
  DiscardParkedKey: Omit<DataOf<typeof ParkedKeyDiscarded>, 'projection'>;
}

import type { DataOf } from '../events/schemas';
import type { PrescriptionIntervalShortened } from './events';

/** What is the same shortening: of a medication, to an interval, for one reason. */
export const shorteningOf = ({ medication, toDays, trigger }: DataOf<typeof PrescriptionIntervalShortened>): string =>
  `${medication} ${toDays} ${trigger.kind} ${trigger.ref}`;

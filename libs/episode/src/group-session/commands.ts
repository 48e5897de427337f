import type { DataOf } from '../events/schemas';
import type { GroupSessionHeld } from './events';

/** `minutes` must be more than 0. */
export type HoldGroupSessionData = DataOf<typeof GroupSessionHeld>;

/** Fields of the commands about a group session, by command. */
export interface GroupSessionCommandData {
  HoldGroupSession: HoldGroupSessionData;
}

import { Map } from 'immutable';
import type { DataOf } from '../events/schemas';
import type { TransferStatus } from '../reference/referral-machine';
import type { TransferRequested } from './events';

/** A transfer as decisions see it. */
export interface Transfer {
  readonly status: TransferStatus;
  readonly asked: DataOf<typeof TransferRequested>;
  /** Why it was declined. */
  readonly reason: string | null;
}

/** What decisions need to know of transfers. */
export interface TransferSlice {
  readonly transfers: Map<string, Transfer>;
}

export const noTransfer: TransferSlice = { transfers: Map() };

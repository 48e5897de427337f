import type { CloseEpisodeData } from '../closing/commands';
import type { DataOf } from '../events/schemas';
import type { TransferAccepted, TransferCompleted, TransferDeclined, TransferRequested } from './events';

export type RequestTransferData = DataOf<typeof TransferRequested>;
/** Recorded by the sender's staff, or by the partner itself: another site does not reach this episode. */
export type AcceptTransferData = DataOf<typeof TransferAccepted>;
export type DeclineTransferData = DataOf<typeof TransferDeclined>;
/** `medicationHandover`: that of the request unless given. Closes the episode, with the items of TEDS-D as CloseEpisode takes them (B3.4). */
export type CompleteTransferData = Pick<DataOf<typeof TransferCompleted>, 'transferId'> &
  Partial<Pick<DataOf<typeof TransferCompleted>, 'medicationHandover'>> &
  Pick<CloseEpisodeData, 'tedsDischarge'>;

/** Fields of the commands about transfers, by command. */
export interface TransferCommandData {
  RequestTransfer: RequestTransferData;
  AcceptTransfer: AcceptTransferData;
  DeclineTransfer: DeclineTransferData;
  CompleteTransfer: CompleteTransferData;
}

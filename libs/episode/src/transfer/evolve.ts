import type { EventUnion } from '@throughline/kernel';
import type { OpenedEpisode } from '../episode-state';
import { transferTransitions } from '../reference/referral-machine';
import type { Evolves } from '../topic';
import type { transferEvents } from './events';
import type { Transfer } from './state';

const changed = (episode: OpenedEpisode, transferId: string, change: Pick<Transfer, 'status'> & Partial<Transfer>): OpenedEpisode => {
  const { transfers } = episode.transfer;
  const known = transfers.get(transferId);
  return known ? { ...episode, transfer: { transfers: transfers.set(transferId, { ...known, ...change }) } } : episode;
};

export const transferEvolves: Evolves<EventUnion<typeof transferEvents>> = {
  TransferRequested: (episode, { data }) => ({
    ...episode,
    transfer: {
      transfers: episode.transfer.transfers.set(data.transferId, {
        status: transferTransitions.TransferRequested.to,
        asked: data,
        reason: null,
      }),
    },
  }),
  TransferAccepted: (episode, { data }) => changed(episode, data.transferId, { status: transferTransitions.TransferAccepted.to }),
  TransferDeclined: (episode, { data: { transferId, reason } }) =>
    changed(episode, transferId, { status: transferTransitions.TransferDeclined.to, reason }),
  TransferCompleted: (episode, { data }) => changed(episode, data.transferId, { status: transferTransitions.TransferCompleted.to }),
};

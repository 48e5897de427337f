import { accept, alreadySo, reject } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import { closed, codesInvalid } from '../closing/decide';
import type {
  AcceptTransferData,
  CommandNamed,
  CompleteTransferData,
  DeclineTransferData,
  RequestTransferData,
  TransferCommandData,
} from '../commands';
import { dayOf } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Medication } from '../reference/medications';
import { leadsFrom, transferTransitions } from '../reference/referral-machine';
import { episodeOver } from '../refusals';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided, Decides } from '../topic';
import type { Transfer } from './state';

const isOpen = ({ status }: Transfer): boolean => status === 'requested' || status === 'accepted';

const notOpen = reject('transfer-not-open', 'No transfer of this id is open.');

/** A site may have said that it takes over nobody (seed 000); one that has said nothing can be asked. */
const requestTransfer = (
  data: RequestTransferData,
  { transfer: { transfers } }: OpenedEpisode,
  receivingPolicy: PolicyVersion | undefined,
): Decided => {
  const known = transfers.get(data.transferId);
  if (known && is(fromJS(known.asked), fromJS(data))) return alreadySo;
  if (known) return reject('transfer-exists', 'A transfer of this id was requested before.');
  if (transfers.some(isOpen)) return reject('transfer-open', 'Another transfer is open: it is completed or declined first.');
  if (receivingPolicy?.fields.transfers?.acceptsSpokeTransfers === false) {
    return reject('spoke-transfers-refused', 'The receiving site takes over no patients from other sites.');
  }
  return accept<EpisodeDecisionEvent>({ type: 'TransferRequested', data });
};

const acceptTransfer = (data: AcceptTransferData, { transfer: { transfers } }: OpenedEpisode): Decided => {
  const known = transfers.get(data.transferId);
  if (known?.status === 'accepted') return alreadySo;
  if (!known || !leadsFrom(transferTransitions.TransferAccepted, known.status)) return notOpen;
  return accept<EpisodeDecisionEvent>({ type: 'TransferAccepted', data });
};

const declineTransfer = (data: DeclineTransferData, { transfer: { transfers } }: OpenedEpisode): Decided => {
  const known = transfers.get(data.transferId);
  if (known?.status === 'declined' && known.reason === data.reason) return alreadySo;
  if (!known || !leadsFrom(transferTransitions.TransferDeclined, known.status)) return notOpen;
  return accept<EpisodeDecisionEvent>({ type: 'TransferDeclined', data });
};

/** The patient goes with their dose: nobody is left to guess it. Closes the episode in the same decision. */
const completeTransfer = (
  { target, data, occurredAt }: CommandNamed<'CompleteTransfer'>,
  episode: OpenedEpisode,
  outstandingReferrals: readonly string[],
): Decided => {
  const known = episode.transfer.transfers.get(data.transferId);
  if (!known || !isOpen(known)) return notOpen;
  if (!leadsFrom(transferTransitions.TransferCompleted, known.status)) {
    return reject('transfer-not-accepted', 'The other programme has not accepted: record its answer with AcceptTransfer.');
  }
  const { tedsDischarge } = data;
  const wrong = codesInvalid(tedsDischarge);
  if (wrong) return wrong;
  const { toProgramme, toSiteId, partnerId } = known.asked;
  const medicationHandover = data.medicationHandover ?? known.asked.medicationHandover;
  const missing = notHandedOver(episode, medicationHandover);
  if (missing.length > 0) {
    return reject('dose-not-handed-over', `Say the current dose and the time of the last one of ${missing.join(', ')}.`);
  }
  return accept<EpisodeDecisionEvent>(
    {
      type: 'TransferCompleted',
      data: {
        transferId: data.transferId,
        toProgramme,
        ...(toSiteId && { toSiteId }),
        ...(partnerId && { partnerId }),
        medicationHandover,
      },
    },
    ...closed(target, { reason: 'transferred', ...(tedsDischarge && { tedsDischarge }) }, episode, outstandingReferrals, dayOf(occurredAt)),
  );
};

/** Medications that the patient takes and of which the dose or the time of the last one is not handed over. */
const notHandedOver = (
  { medication: { standings } }: OpenedEpisode,
  handover: RequestTransferData['medicationHandover'],
): readonly Medication[] => {
  const said = handover.filter(({ currentDoseMg, lastDoseAt }) => currentDoseMg !== null && lastDoseAt !== null);
  return [...standings.filter(({ taken }) => taken).keys()].filter((name) => !said.some(({ medication }) => medication === name));
};

const completeAgain = ({ transferId }: CompleteTransferData, episode: OpenedEpisode): Decided =>
  episode.transfer.transfers.get(transferId)?.status === 'completed' ? alreadySo : episodeOver(episode);

/** Transfers to another programme. */
export const transferDecides: Decides<TransferCommandData> = {
  RequestTransfer: ({ data }, episode, { receivingPolicy }) => requestTransfer(data, episode, receivingPolicy),
  AcceptTransfer: ({ data }, episode) => acceptTransfer(data, episode),
  DeclineTransfer: ({ data }, episode) => declineTransfer(data, episode),
  CompleteTransfer: (command, episode, { outstandingReferrals }) => completeTransfer(command, episode, outstandingReferrals),
};

/** Of a closed episode. */
export const transferAfterClosing: Pick<Decides<TransferCommandData>, 'CompleteTransfer'> = {
  CompleteTransfer: ({ data }, episode) => completeAgain(data, episode),
};

import type { transferEvents } from '@throughline/episode';
import { because, joined, moment, words } from '../words';
import type { DataOf, Sentences } from './sentence';

/** "buprenorphine 16 mg, last dose 2026-09-01 08:00 UTC" */
const handover = (medications: DataOf<'TransferRequested'>['medicationHandover']): string =>
  medications
    .map(({ medication, currentDoseMg, lastDoseAt }) =>
      joined(
        `${words(medication)}${currentDoseMg === null ? '' : ` ${currentDoseMg} mg`}`,
        lastDoseAt !== null && `last dose ${moment(lastDoseAt)}`,
      ),
    )
    .join('; ');

export const transferSentences: Sentences<typeof transferEvents> = {
  TransferRequested: {
    kind: 'transfer',
    sentence: ({ data }) => `Transfer to ${data.toProgramme} requested${because(handover(data.medicationHandover))}`,
  },
  TransferAccepted: { kind: 'transfer', sentence: () => 'Transfer accepted' },
  TransferDeclined: { kind: 'transfer', sentence: ({ data }) => `Transfer declined: ${data.reason}` },
  TransferCompleted: {
    kind: 'transfer',
    sentence: ({ data }) => `Transferred to ${data.toProgramme}${because(handover(data.medicationHandover))}`,
  },
};

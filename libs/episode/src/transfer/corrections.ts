import type { CorrectionRules } from '../corrections/rule';
import type { transferEvents } from './events';

export const transferCorrections: CorrectionRules<typeof transferEvents> = {
  TransferRequested: { kind: 'free', by: ['RequestTransfer'], fixed: ['transferId'] },
  TransferAccepted: { kind: 'free', by: ['AcceptTransfer'], fixed: ['transferId'] },
  TransferDeclined: { kind: 'free', by: ['DeclineTransfer'], fixed: ['transferId'] },
  TransferCompleted: {
    kind: 'free',
    by: ['CompleteTransfer'],
    fixed: ['transferId', 'toProgramme'],
    judged: ['toProgramme', 'toSiteId', 'partnerId', 'medicationHandover'],
  },
};

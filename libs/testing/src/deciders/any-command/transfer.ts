import { medications, type TransferCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { instant, loose, mg, siteId, some, tedsDischarge, words } from './pools';
import type { Topic } from './topic';

const transferId = some('t-1', 't-1', 't-2');
const medicationHandover = fc.array(
  fc.record({ medication: some(...medications), currentDoseMg: fc.option(mg.filter((dose) => dose > 0)), lastDoseAt: fc.option(instant) }),
  { maxLength: 3 },
);

export const transfer: Topic<TransferCommandData> = {
  fields: {
    RequestTransfer: loose(
      { transferId, toProgramme: words, toSiteId: siteId, partnerId: words, medicationHandover, udsSummary: words },
      'transferId',
      'toProgramme',
      'medicationHandover',
    ),
    AcceptTransfer: loose({ transferId, evidenceRef: words }, 'transferId'),
    DeclineTransfer: loose({ transferId, reason: words, evidenceRef: words }, 'transferId', 'reason'),
    CompleteTransfer: loose({ transferId, medicationHandover, tedsDischarge }, 'transferId'),
  },
  ways: [
    ['RequestTransfer', 'AcceptTransfer', 'CompleteTransfer', 'CompleteTransfer'],
    ['RequestTransfer', 'DeclineTransfer'],
  ],
};

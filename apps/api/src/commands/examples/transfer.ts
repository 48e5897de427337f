import type { TransferCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const transferExamples: Examples<TransferCommandData> = {
  RequestTransfer: {
    transferId: 'transfer-1',
    toProgramme: 'primary-care',
    toSiteId: 'site-7',
    medicationHandover: [{ medication: 'buprenorphine', currentDoseMg: 16, lastDoseAt: null }],
    udsSummary: 'four screens, none unexpected',
  },
  AcceptTransfer: { transferId: 'transfer-1', evidenceRef: 'letter-12' },
  DeclineTransfer: { transferId: 'transfer-1', reason: 'no prescriber until autumn' },
  CompleteTransfer: {
    transferId: 'transfer-1',
    medicationHandover: [{ medication: 'buprenorphine', currentDoseMg: 16, lastDoseAt: '2026-03-10T08:00:00Z' }],
    tedsDischarge: { services: 7, employ: 1 },
  },
};

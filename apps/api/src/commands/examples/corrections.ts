import { EntryCorrected, type CorrectionCommandData } from '@throughline/episode';
import type { Examples } from './examples';

const corrects = '0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10';

export const correctionExamples: Examples<CorrectionCommandData> = {
  CorrectEntry: { corrects, newPayload: EntryCorrected.example.payload, reason: 'typed 61 for 16' },
  VoidEntry: { corrects, reason: 'recorded for another patient' },
};

import { bamContinuous, bamLikert } from './bam';
import { barc10 } from './barc-10';
import { ctn0094Instruments } from './ctn0094';
import { gad7 } from './gad-7';
import type { Instrument } from './instrument';
import { phq9 } from './phq-9';

export { barc10Range } from './barc-10';
export { canBeGiven, flawOf, meaningOf, riskOf, scored, type Answer, type Instrument, type Scored } from './instrument';

/** The instruments that this service knows. An unknown one is refused, so that no score stands without its definition. */
export const instruments: readonly Instrument[] = [barc10, phq9, gad7, bamLikert, bamContinuous, ...ctn0094Instruments];

/** @returns undefined when this service does not know the instrument in that version */
export const instrumentOf = (name: string, definitionVersion: string): Instrument | undefined =>
  instruments.find(({ id, version }) => id === name && version === definitionVersion);

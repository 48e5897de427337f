import type { Actor } from '@throughline/kernel';
import type { Change } from '@throughline/projection';
import { Text } from '../validation/fields';

/** What every change that an operator makes is sent with. */
export class WithReason {
  @Text({ longest: 500, about: 'Why: it is kept in the journal, with who asked for it. Without patient data.' }) readonly reason!: string;
}

/** Who changes something, and why, for the journal. */
export const changeBy = ({ id: who }: Actor, { reason: why }: WithReason): Change => ({ who, why });

import type { CorrectionRules } from '../corrections/rule';
import type { obligationEvents } from './events';

export const obligationCorrections: CorrectionRules<typeof obligationEvents> = {
  ObligationFellDue: { kind: 'follows', from: 'what it runs from, or what meets it' },
};

import type { CorrectionRules } from '../corrections/rule';
import type { parkedKeyEvents } from './events';

export const parkedKeyCorrections: CorrectionRules<typeof parkedKeyEvents> = {
  ParkedKeyDiscarded: { kind: 'follows', from: 'the event that was discarded: a view that can take it in does so' },
};

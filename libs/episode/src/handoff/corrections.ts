import type { CorrectionRules } from '../corrections/rule';
import type { handoffEvents } from './events';

export const handoffCorrections: CorrectionRules<typeof handoffEvents> = {
  WarmHandoffRequested: { kind: 'free', by: ['WarmHandoff'] },
  WarmHandoffHeld: { kind: 'free', by: ['HoldWarmHandoff'] },
  WarmHandoffConfirmed: { kind: 'free', by: ['ConfirmHandoff'] },
  WarmHandoffFailed: { kind: 'free', by: ['FailHandoff'] },
};

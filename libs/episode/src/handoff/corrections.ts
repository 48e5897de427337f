import type { CorrectionRules } from '../corrections/rule';
import type { handoffEvents } from './events';

export const handoffCorrections: CorrectionRules<typeof handoffEvents> = {
  WarmHandoffRequested: { kind: 'free', by: ['WarmHandoff'] },
  WarmHandoffAccepted: { kind: 'free', by: ['AnswerHandoff'] },
  WarmHandoffScheduled: { kind: 'free', by: ['ScheduleHandoff'] },
  WarmHandoffHeld: { kind: 'free', by: ['HoldWarmHandoff'], judged: ['giverPresent', 'receiverPresent', 'mode', 'warmth'] },
  WarmHandoffConfirmed: { kind: 'free', by: ['ConfirmHandoff'] },
  WarmHandoffFailed: { kind: 'free', by: ['FailHandoff', 'AnswerHandoff'] },
};

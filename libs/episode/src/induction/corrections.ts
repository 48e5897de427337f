import type { CorrectionRules } from '../corrections/rule';
import type { inductionEvents } from './events';

export const inductionCorrections: CorrectionRules<typeof inductionEvents> = {
  WithdrawalAssessed: { kind: 'free', by: ['AssessWithdrawal'] },
  WithdrawalSeverityRecorded: { kind: 'free', by: ['RecordWithdrawalSeverity'] },
  InductionStarted: { kind: 'free', by: ['InduceBuprenorphine'] },
  InductionDeferred: { kind: 'free', by: ['InduceBuprenorphine', 'DeferInduction'], judged: ['minimum'] },
  InductionDoseTaken: { kind: 'free', by: ['InduceBuprenorphine', 'RecordInductionDose'] },
  PrecipitatedWithdrawalRecorded: { kind: 'free', by: ['RecordPrecipitatedWithdrawal'] },
  InductionCompleted: { kind: 'free', by: ['CompleteInduction'] },
  InductionAbandoned: { kind: 'free', by: ['AbandonInduction'] },
};

export { auditDifferences, type AuditDifference } from './audited';
export { readDismissalFigures, type DismissalFigures, type DismissalFilter, type TedsCheck } from './figures';
export { dismissalAudit } from './projection';
export {
  readDismissalAudit,
  readDoseReductions,
  type AuditedClosing,
  type AuditedDismissal,
  type AuditedEpisode,
  type DismissalAuditQuery,
  type ReferralFate,
} from './query';
export type { DoseReduction } from './tables';

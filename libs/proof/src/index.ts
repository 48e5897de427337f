export { CannotProve } from './cannot-prove';
export { migrateProof } from './bookkeeping/migrate';
export { forgetProofs } from './bookkeeping/marks';
export { proofRuns, type ProofRun } from './bookkeeping/runs';
export { eventDigest, rolled } from './digest/event-digest';
export { findingInWords, findingKinds, findingMeanings, type Finding, type FindingKind } from './findings';
export type { PartitionProof, ProofResult, ViewProof } from './result';
export { runProof, type ProofOptions } from './run-proof';
export { startScheduledProof } from './scheduled/scheduled-proof';

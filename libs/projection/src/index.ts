export { checkpoints, type Checkpoint } from './bookkeeping/checkpoints';
export { passedOver, rememberDiscards, type PassedOver } from './bookkeeping/discards';
export { journal, journaling, type JournalEntry, type JournaledEntry, type JournalFilter } from './bookkeeping/journal';
export { heldUnder } from './bookkeeping/locks';
export {
  parkedCounts,
  parkedKeys,
  parkingCategories,
  waitingEvents,
  type ParkedCount,
  type ParkedKey,
  type ParkingCategory,
} from './bookkeeping/parked';
export { beginBuild, buildOf, builds, buildsIn, buildsOf, type Build, type BuildState, type ProjectionId } from './builds/builds';
export { compareBuilds, type Comparison, type TableComparison } from './builds/compare';
export { digestOf } from './builds/digest';
export { dropBuild, pauseBuild, resumeBuild } from './builds/keeping';
export { BuildRefusal, type BuildRefusalCode } from './builds/refusal';
export { standingOf, type ViewStanding } from './builds/standing';
export { switchReaders, type Change, type Direction, type SwitchOptions } from './builds/switch';
export { findDrift, type DriftFinding, type DriftOptions, type DriftStart, type DriftSummary } from './drift/drift';
export { type EventReference } from './drift/recompute';
export { type ProjectorMoment } from './live/apply-batch';
export { type LaneState, type LaneStatus, type ProjectorLogger } from './live/follow-partition';
export { startProjector, type Projector, type ProjectorOptions } from './live/projector';
export { inTransaction } from './live/transaction';
export { waitForPosition } from './live/wait-for-position';
export { type ReadStored } from './parked/queue';
export {
  AnotherDefinition,
  discardKey,
  NotParked,
  redriveAll,
  redriveKey,
  type DiscardDecision,
  type DiscardOptions,
  type Redriven,
  type RedriveOptions,
  type RedriveProgress,
} from './parked/redrive';
export { staleKeys, type StaleKey } from './parked/stale';
export { allowParked, type Allowance } from './parked/storm';
export { type BuildToFill } from './rebuild/filled-build';
export { beginFilling, fillBuilds, type FillOptions, type FillProgress } from './rebuild/fill-builds';
export { finishBuilds, type FinishOptions, type FinishProgress } from './rebuild/finish-builds';
export { carryOut, type CarryOutOptions, type CarriedOut } from './rebuild/carry-out';
export { RebuildFailure } from './rebuild/rebuild-failure';
export {
  cancelRebuild,
  comparisonOf,
  openRebuilds,
  rebuildApplication,
  rebuildOf,
  rebuildPhases,
  rebuilds,
  rebuildsUnderWay,
  requestRebuild,
  type Rebuild,
  type RebuildPhase,
  type RebuildRequest,
} from './rebuild/rebuilds';
export { rebuildStatus, type RebuildPartition, type RebuildStatus } from './rebuild/status';
export { stageFromTopic, type StagedRows, type StageOptions, type StageProgress } from './rebuild/stage-from-topic';
export { byOccurrence, concernOf, storedFacts } from './rows/facts';
export { factsInMemory, foldInMemory, heldByKey } from './rows/fold-in-memory';
export { KeyRows, traitsOf, type RowDifference } from './rows/key-rows';
export { readTables, type Tables } from './rows/view-storage';
export { createBareTables } from './tables/build-tables';
export { columnName, selectList } from './tables/columns';
export { builtNames, schemaOf, servedNames } from './tables/names';
export { prepareViews } from './tables/prepare';

export { checkpoints, type Checkpoint, type ProjectionId } from './bookkeeping/checkpoints';
export { parkedKeys, type ParkedKey, type ParkingCategory } from './bookkeeping/parked';
export { type LaneState, type LaneStatus, type ProjectorLogger } from './live/follow-partition';
export { startProjector, type Projector, type ProjectorOptions } from './live/projector';
export { waitForPosition } from './live/wait-for-position';
export { foldInMemory } from './rows/fold-in-memory';
export { readTables, type Tables } from './rows/view-storage';
export { columnName, selectList } from './tables/columns';
export { prepareViews } from './tables/prepare';

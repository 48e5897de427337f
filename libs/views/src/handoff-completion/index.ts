export { handoffCompletion } from './projection';
export {
  readHandoffFigures,
  readWaitingHandoffs,
  waitingStages,
  type HandoffFigures,
  type HandoffFilter,
  type WaitingHandoff,
  type WaitingHandoffsQuery,
  type WaitingStage,
} from './query';
export { type HandoffKind, type Warmth } from './tables';

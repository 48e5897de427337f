import type { Routes } from '../queries/view-queries';
import { buildOperations } from './builds';
import { journalOperations } from './journal';
import { streamOperations } from './live/stream';
import { parkedOperations } from './parked';
import { projectionOperations } from './projections';
import { proofOperations } from './proofs';
import { rebuildOperations } from './rebuilds';
import { relayOperations } from './relay';
import { schedulerOperations } from './scheduler';
import { sealOperations } from './seals';

/** What operators see and do over HTTP, one line each: routes and the table of access follow. */
export const operations: readonly Routes[] = [
  parkedOperations,
  projectionOperations,
  rebuildOperations,
  buildOperations,
  journalOperations,
  relayOperations,
  proofOperations,
  schedulerOperations,
  sealOperations,
  streamOperations,
];

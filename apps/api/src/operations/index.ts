import type { Routes } from '../queries/view-queries';
import { buildOperations } from './builds';
import { journalOperations } from './journal';
import { parkedOperations } from './parked';
import { projectionOperations } from './projections';
import { rebuildOperations } from './rebuilds';

/** What operators see and do over HTTP, one line each: routes and the table of access follow. */
export const operations: readonly Routes[] = [
  parkedOperations,
  projectionOperations,
  rebuildOperations,
  buildOperations,
  journalOperations,
];

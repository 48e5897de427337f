import type { Routes } from '../queries/view-queries';
import { parkedOperations } from './parked';

/** What operators see and do over HTTP, one line each: routes and the table of access follow. */
export const operations: readonly Routes[] = [parkedOperations];

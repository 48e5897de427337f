import type { Routes } from '../queries/view-queries';
import { feedReads } from './read-feeds';
import { feedRegistration, feedStandingOperations } from './registry';

/** Feeds over HTTP: who registers them, how they stand, and who reads them. */
export const feedRoutes: readonly Routes[] = [feedRegistration, feedStandingOperations, feedReads];

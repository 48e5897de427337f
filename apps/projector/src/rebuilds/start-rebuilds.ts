import { counterIn, projectorMetrics, type ProgramContext, type ShutdownStep } from '@throughline/platform';
import { digestOf, type ViewStanding } from '@throughline/projection';
import { allViews } from '@throughline/views';
import type { Pool } from 'pg';
import { startChildProgram } from './child-program';
import { rebuildChanged } from './rebuild-changed';
import { superviseRebuilds } from './supervise';

/** Sees to rebuilds beside a projector: asks for those that the configuration wants, and carries out whatever is asked for. */
export const startRebuilds = async (
  { configuration, databaseUrl, logger, metrics }: ProgramContext,
  pool: Pool,
  standings: readonly ViewStanding[],
): Promise<ShutdownStep> => {
  if (configuration.rebuildsChanged) await rebuildChanged(pool, allViews, standings, logger);
  const interruptions = counterIn(metrics, projectorMetrics.interruptions);
  const { stop } = superviseRebuilds({
    pool,
    digests: new Set(allViews.map(digestOf)),
    begin: (rebuild) => startChildProgram(rebuild, databaseUrl, logger),
    interrupted: () => interruptions.inc(),
    logger,
  });
  return { name: 'rebuilds', end: stop };
};

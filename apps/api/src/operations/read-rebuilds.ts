import { BuildRefusal, openRebuilds, rebuilds, rebuildStatus, type Build, type RebuildStatus } from '@throughline/projection';
import type { ApiServices } from '../services';

/** A build that a rebuild fills. */
export type FilledBuild = Pick<Build, 'build' | 'projection' | 'version' | 'state'>;

export interface RebuildReport extends Omit<RebuildStatus, 'builds'> {
  readonly builds: readonly FilledBuild[];
}

/** What is looked at: the tables of rebuilds, and the clock that their estimates are made by. */
export type Looking = Pick<ApiServices, 'views' | 'clock'>;

/** @throws BuildRefusal `unknown-build` when there is no such rebuild */
export const readRebuild = async ({ views, clock }: Looking, rebuild: number): Promise<RebuildReport> => {
  const status = await rebuildStatus(views, rebuild, clock());
  if (!status) throw new BuildRefusal('unknown-build', `There is no rebuild ${rebuild}.`);
  return {
    ...status,
    builds: status.builds.map(({ build, projection, version, state }) => ({ build, projection, version, state })),
  };
};

/** Those that are not over and the latest others, newest first. @param most how many, unless more are not over */
export const latestRebuilds = async (looking: Looking, most: number): Promise<readonly RebuildReport[]> => {
  const open = (await openRebuilds(looking.views)).map(({ rebuild }) => rebuild);
  const latest = (await rebuilds(looking.views)).slice(0, most).map(({ rebuild }) => rebuild);
  const reports: RebuildReport[] = [];
  for (const rebuild of [...new Set([...open, ...latest])].sort((one, other) => other - one)) {
    reports.push(await readRebuild(looking, rebuild));
  }
  return reports;
};

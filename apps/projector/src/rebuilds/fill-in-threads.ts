import { availableParallelism } from 'node:os';
import type { EpisodeServiceEvent } from '@throughline/episode';
import { beginFilling, fillBuilds, type FillOptions, type Rebuild } from '@throughline/projection';
import { startThread, type FillsPartition } from './filling-thread';

/** A thread takes a second or two to load what folds: fewer events are filled sooner without any. */
const worthThreads = 50_000;

/**
 * Makes the function that fills builds with as many threads as there are processors, this one among them. A rebuild that is to leave time to
 * others (`maxLoad` below 100) stays in this one.
 *
 * @param fewest so many events must be left to fill for further threads to be worth it
 */
export const fillInThreads =
  (databaseUrl: string, fewest = worthThreads) =>
  async (
    how: FillOptions<EpisodeServiceEvent>,
    { rebuild, maxLoad }: Pick<Rebuild, 'rebuild' | 'maxLoad'>,
    staged: string | null,
  ): Promise<void> => {
    const { builds, parallel = 2, signal } = how;
    const left = new Map((await beginFilling(how)).map(({ partition, horizon, events }) => [partition, horizon - events]));
    const threads = Math.min(parallel, availableParallelism(), left.size);
    if (maxLoad < 100 || threads < 2 || sum(left.values()) < fewest) return fillBuilds(how);
    const failing = new AbortController();
    const ending = signal ? AbortSignal.any([signal, failing.signal]) : failing.signal;
    const named = builds.map(({ definition: { name, version }, build }) => ({ name, version, build }));
    const task = { rebuild, databaseUrl, builds: named, staged, parallel: Math.ceil(parallel / threads), maxLoad };
    const others = Array.from({ length: threads - 1 }, () => startThread(task, ending));
    const here: FillsPartition = { fill: (partition) => fillBuilds({ ...how, only: [partition], parallel: 1, signal: ending }) };
    const queue = largestFirst(left);
    const work = async ({ fill }: FillsPartition): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await fill(next);
    };
    const all = [here, ...others];
    const failed = (error: unknown): void => failing.abort(error);
    await Promise.all(Array.from({ length: parallel }, (_, hand) => work(all[hand % threads] ?? here).catch(failed)));
    await Promise.all(others.map(({ end }) => end()));
    ending.throwIfAborted();
  };

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

/** So that no thread is left with a large one at the end. */
const largestFirst = (left: ReadonlyMap<number, number>): number[] =>
  [...left].sort(([, one], [, other]) => other - one).map(([partition]) => partition);

import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { playRounds, type RoundsOptions, type Summary } from './rounds';
import type { Scenario } from './scenarios';
import { openStage } from './stage/stage';

export interface PlayAllOptions extends Required<RoundsOptions> {
  /** How many scenarios at the same time. */
  readonly stages: number;
  /** Each scenario has a folder of its own in this one. */
  readonly root: string;
}

/**
 * Plays scenarios, each on a stage of its own, several at a time, the longest first.
 * @throws Error of the first that finds something, which has been said by then, or the reason of the signal; everything is ended before
 */
export const playAll = async (scenarios: readonly Scenario[], options: PlayAllOptions): Promise<readonly Summary[]> => {
  // The server's account must be able to enter.
  await chmod(options.root, 0o755);
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const waiting = [...scenarios].sort((one, other) => other.seconds - one.seconds);
  const summaries = new Map<Scenario, Summary>();
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      summaries.set(next, await play(next, { ...options, signal }));
    }
  };
  const workers = Array.from({ length: Math.min(options.stages, scenarios.length) }, async () => {
    await worker().catch((error: unknown) => failed.abort(error));
  });
  await Promise.all(workers);
  signal.throwIfAborted();
  return scenarios.flatMap((scenario) => summaries.get(scenario) ?? []);
};

const play = async (scenario: Scenario, options: PlayAllOptions): Promise<Summary> => {
  const folder = join(options.root, scenario.name);
  const stage = await openStage({ folder, brokers: scenario.brokers, seed: options.seed });
  try {
    const summary = await playRounds(stage, scenario, options);
    await stage.close();
    for (const data of ['postgres', 'kafka']) await rm(join(folder, data), { recursive: true, force: true });
    return summary;
  } catch (error) {
    // The first to fail says so at once; the others are called off, and have nothing to say.
    if (!options.signal.aborted) options.say(error instanceof Error ? error.message : String(error));
    await stage.close().catch(() => undefined);
    throw error;
  }
};

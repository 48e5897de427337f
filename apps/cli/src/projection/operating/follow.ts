import { setTimeout as sleep } from 'node:timers/promises';
import { MultiBar, type SingleBar } from 'cli-progress';
import type { Service } from '../../service';
import { UserError } from '../../user-error';
import { viewOf } from '../../view-of';
import type { ShownRebuild } from './answers';

const lookEveryMs = 500;
const lineEveryMs = 3_000;
const patienceMs = 15_000;

/** How following ended. */
export type Followed = 'over' | 'interrupted';

/**
 * Shows how far rebuilds are until all of them are over: a bar for each on a terminal, lines elsewhere. Interrupted, it leaves them running
 * and says how to look again.
 */
export const follow = async (service: Service, rebuilds: readonly number[]): Promise<Followed> => {
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const shown = process.stderr.isTTY ? bars() : lines();
  try {
    while (!interrupt.signal.aborted) {
      const now = await look(service, rebuilds);
      for (const rebuild of now) shown.at(rebuild);
      if (now.every(({ endedAt }) => endedAt !== null)) return 'over';
      await sleep(lookEveryMs, undefined, { signal: interrupt.signal }).catch(() => undefined);
    }
    return 'interrupted';
  } finally {
    shown.stop();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    if (interrupt.signal.aborted) process.stderr.write(`It goes on. ${lookAgain(rebuilds)}\n`);
  }
};

const look = async (service: Service, rebuilds: readonly number[]): Promise<readonly ShownRebuild[]> => {
  try {
    return await Promise.all(rebuilds.map(async (rebuild) => (await service.get(`/v1/ops/rebuilds/${rebuild}`)) as ShownRebuild));
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${error.message}\nThe rebuild does not depend on this. ${lookAgain(rebuilds)}`);
    throw error;
  }
};

const lookAgain = (rebuilds: readonly number[]): string =>
  rebuilds.map((rebuild) => `Look again with "throughline projection status ${rebuild}".`).join(' ');

interface Shown {
  readonly at: (rebuild: ShownRebuild) => void;
  readonly stop: () => void;
}

const bars = (): Shown => {
  const all = new MultiBar({
    format: '{name} [{bar}] {percentage}% | {phase} | {value} of {total} events | {rate} | {left} | partitions {partitions}',
    hideCursor: true,
    stream: process.stderr,
  });
  const each = new Map<number, SingleBar>();
  return {
    at: (rebuild) => {
      const bar = each.get(rebuild.rebuild) ?? all.create(rebuild.ofEvents, 0);
      each.set(rebuild.rebuild, bar);
      bar.setTotal(Math.max(1, rebuild.ofEvents));
      bar.update(rebuild.endedAt !== null && rebuild.phase === 'done' ? Math.max(1, rebuild.ofEvents) : rebuild.events, wordsOn(rebuild));
    },
    stop: () => all.stop(),
  };
};

/** A line when a rebuild enters another phase, and every few seconds. */
const lines = (): Shown => {
  const told = new Map<number, { readonly phase: string; readonly at: number }>();
  return {
    at: (rebuild) => {
      const last = told.get(rebuild.rebuild);
      if (last?.phase === rebuild.phase && performance.now() - last.at < lineEveryMs) return;
      told.set(rebuild.rebuild, { phase: rebuild.phase, at: performance.now() });
      process.stderr.write(`${asLine(rebuild)}\n`);
    },
    stop: () => undefined,
  };
};

/** How far a rebuild is, in one line. */
export const asLine = (rebuild: ShownRebuild): string => {
  const { name, phase, rate, left, partitions } = wordsOn(rebuild);
  const [events, ofEvents] = [rebuild.events, rebuild.ofEvents].map((count) => count.toLocaleString('en-US'));
  return [
    `${name}: ${phase}`,
    ...(rebuild.ofEvents === 0 ? [] : [`${events} of ${ofEvents} events`, rate, left, `partitions ${partitions}`]),
  ].join(', ');
};

const wordsOn = (rebuild: ShownRebuild) => ({
  name: `Rebuild ${rebuild.rebuild}`,
  phase: phaseOf(rebuild),
  rate: rebuild.rate === null ? 'rate unknown' : `${Math.round(rebuild.rate).toLocaleString('en-US')} events/s`,
  left: leftOf(rebuild),
  partitions: `${rebuild.partitions.filter(({ done }) => done).length} of ${rebuild.partitions.length}`,
});

const leftOf = ({ endedAt, secondsLeft }: ShownRebuild): string => {
  if (endedAt !== null) return 'over';
  return secondsLeft === null ? 'time left unknown' : `about ${Math.ceil(secondsLeft)} s left`;
};

/** A rebuild that nobody takes up says what it waits for. */
const phaseOf = ({ phase, askedAt, error }: ShownRebuild): string => {
  if (phase === 'failed') return `failed: ${error ?? 'no reason is known'}`;
  if (phase === 'waiting' && Date.now() - Date.parse(askedAt) > patienceMs)
    return 'waiting: no program has taken it up. Is a projector with this definition running?';
  return phase;
};

/** What has become of a rebuild that is over, and what to do next. */
export const outcomeOf = ({ rebuild, phase, error, builds, thenSwitch }: ShownRebuild): string => {
  const views = builds.map((one) => `${viewOf(one)} (build ${one.build})`).join(', ');
  switch (phase) {
    case 'done': {
      const waiting = builds.filter(({ state }) => state === 'ready');
      if (waiting.length === 0) return `${views}: rebuilt${thenSwitch ? ', and readers read the new builds' : ''}.`;
      const [first] = waiting;
      return (
        `${views}: rebuilt. Compare with "throughline projection compare ${first?.projection ?? ''}", then ` +
        `"throughline projection switch ${first?.projection ?? ''} --reason ...".`
      );
    }
    case 'failed':
      return `Rebuild ${rebuild} failed: ${error ?? 'no reason is known'}. Remove what it made with "throughline projection cancel ${rebuild} --reason ...".`;
    case 'cancelled':
      return `Rebuild ${rebuild} was cancelled; nothing of it is left.`;
    case 'waiting':
    case 'staging':
    case 'filling':
    case 'indexing':
    case 'catching-up':
    case 'comparing':
      return `Rebuild ${rebuild} is ${phase}.`;
  }
};

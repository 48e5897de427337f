import { setTimeout as sleep } from 'node:timers/promises';
import { createInterface } from 'node:readline/promises';
import { printable, printableJson } from '../printable';
import type { Service } from '../service';
import type { Paged, ShownDiff, ShownReplay, ShownStep, ShownSteps } from './answers';
import { diffLines, replayLines, stepLines } from './render';

/** What is asked about a record, as parameters of the service. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** Items of a list in one answer: as many as the service gives. */
const pageSize = '200';
const lookEveryMs = 1_000;

/** Prints a record at a moment. */
export const showReplay = async (service: Service, episodeId: string, parameters: Parameters, json: boolean): Promise<void> => {
  const replay = (await service.get(addressOf(episodeId, '', parameters))) as ShownReplay;
  const timeline = replay.timeline && (await whole(service, replay.timeline));
  if (!json) {
    say(replayLines({ ...replay, timeline }));
    return;
  }
  const views = [];
  for (const view of replay.views) {
    const tables = [];
    for (const table of view.tables) tables.push(await whole(service, table));
    views.push({ ...view, tables });
  }
  process.stdout.write(`${printableJson({ ...replay, timeline, views })}\n`);
};

/** Prints what differs between two moments. */
export const showDiff = async (service: Service, episodeId: string, parameters: Parameters, json: boolean): Promise<void> => {
  const pages: ShownDiff[] = [];
  for (let at: string | null = addressOf(episodeId, '/diff', parameters); at !== null; at = pages.at(-1)?.next ?? null) {
    pages.push((await service.get(at)) as ShownDiff);
  }
  const [first] = pages;
  if (!first) return;
  const causes = new Map(pages.flatMap((page) => page.causes.map((cause) => [cause.eventId, cause])));
  const inOrder = [...causes.values()].sort((one, other) => one.sequence - other.sequence);
  const diff = { ...first, items: pages.flatMap(({ items }) => items), causes: inOrder, next: null };
  if (json) process.stdout.write(`${printableJson(diff)}\n`);
  else say(diffLines(diff));
};

export interface StepOptions {
  /** Goes on with what is recorded from now on, until it is interrupted. */
  readonly watch: boolean;
  /** Begins with what is recorded from now on. */
  readonly fromNow: boolean;
  /** A line of JSON for each step. */
  readonly json: boolean;
}

/** Goes through a history event by event. On a terminal it waits for Enter after each that was there already. */
export const showSteps = async (service: Service, episodeId: string, parameters: Parameters, options: StepOptions): Promise<void> => {
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const waits = process.stdin.isTTY && process.stdout.isTTY && !options.json && !options.fromNow;
    const begin = options.fromNow ? await afterNow(service, episodeId) : {};
    for (let at: string | null = addressOf(episodeId, '/steps', { ...parameters, ...begin }); at !== null;) {
      const page = (await service.get(at)) as ShownSteps;
      for (const step of page.items) {
        tell(step, page.total, options.json);
        if (waits && !(await isNextWanted(interrupt.signal))) return;
      }
      at = page.next ?? (options.watch ? page.resume : null);
      if (page.next === null && at !== null) await sleep(lookEveryMs, undefined, { signal: interrupt.signal }).catch(() => undefined);
      if (interrupt.signal.aborted) return;
    }
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
};

/** Where the log is now, so that only what comes after it is shown. */
const afterNow = async (service: Service, episodeId: string): Promise<Parameters> => {
  const { source } = (await service.get(`/v1/episodes/${encodeURIComponent(episodeId)}/replay?limit=1`)) as ShownReplay;
  return { afterSequence: String(source.through) };
};

const tell = (step: ShownStep, total: number, json: boolean): void => {
  if (json) process.stdout.write(`${printableJson(step, 0)}\n`);
  else say([`Step ${step.place} of ${total}`, ...stepLines(step), '']);
};

/** Waits for Enter. */
const isNextWanted = async (signal: AbortSignal): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question('Enter for the next, q to end: ', { signal })).trim() === '';
  } catch {
    return false;
  } finally {
    terminal.close();
  }
};

/** Every item of a list, whatever is on its first page. */
const whole = async <List extends Paged<unknown>>(service: Service, list: List): Promise<List> => {
  const items = [...list.items];
  for (let { next } = list; next !== null;) {
    const page = (await service.get(next)) as Paged<unknown>;
    items.push(...page.items);
    ({ next } = page);
  }
  return { ...list, items, next: null };
};

const addressOf = (episodeId: string, part: string, parameters: Parameters): string => {
  const given = Object.entries<string | undefined>({ ...parameters, limit: pageSize }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `/v1/episodes/${encodeURIComponent(episodeId)}/replay${part}?${given.join('&')}`;
};

const say = (lines: readonly string[]): void => void process.stdout.write(`${lines.map(printable).join('\n')}\n`);

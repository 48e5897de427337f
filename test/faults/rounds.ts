import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '@throughline/testing';
import type { Verdict } from './checker/check';
import { asText } from './checker/report';
import type { RoundTools, Scenario } from './scenarios';
import type { Stage } from './stage/stage';

export interface RoundsOptions {
  readonly rounds: number;
  /** Of the first round; each later one has the next number, so that any round can be had again alone. */
  readonly seed: number;
  readonly freezeMs: number;
  /** Takes a line for whoever waits. */
  readonly say: (line: string) => void;
  /** Calls the rounds off: the one under way ends soon, and fails. */
  readonly signal?: AbortSignal;
}

/** What the rounds of a scenario came to. */
export interface Summary {
  readonly scenario: string;
  readonly rounds: number;
  /** In the store at the end, over all that was done on the stage. */
  readonly events: number;
  readonly acknowledged: number;
  /** Commands that had to be sent again. */
  readonly sentAgain: number;
  readonly messages: number;
  /** Messages of events that had one before. */
  readonly repeated: number;
  /** Rows of views compared after the last round. */
  readonly rows: number;
  /** The longest that relay and views needed to reach the heads once a fault was over, in milliseconds. */
  readonly slowestMs: number;
  readonly seconds: number;
}

/** How long clients go on between the end of a fault and the check, in milliseconds. */
const afterwardsMs = 300;

/**
 * Plays the rounds of a scenario on the stage, with everything checked after each.
 * @throws Error at the first finding, with what is needed to have it again
 */
export const playRounds = async (stage: Stage, scenario: Scenario, options: RoundsOptions): Promise<Summary> => {
  const began = performance.now();
  let slowestMs = 0;
  let last = emptyVerdict;
  const { traffic } = stage;
  const prove = async (when: string): Promise<void> => {
    await traffic.pause();
    last = await stage.check();
    slowestMs = Math.max(slowestMs, last.settledMs);
    const troubles = [...traffic.troubles, ...stage.surprises];
    if (!last.well || troubles.length > 0) throw new Error([`Wrong ${when}:`, ...troubles, asText(last)].join('\n'));
    traffic.resume();
  };
  const pause = async (ms: number): Promise<void> => sleep(ms, undefined, options.signal ? { signal: options.signal } : {});
  let played = 0;
  for (; played < options.rounds && !options.signal?.aborted; played += 1) {
    const seed = options.seed + played;
    const start = performance.now();
    const done = await playRound(stage, scenario, seed, { freezeMs: options.freezeMs, pause, prove });
    const took = ((performance.now() - start) / 1000).toFixed(1);
    options.say(`${scenario.name} ${played + 1}/${options.rounds}, seed ${seed}: ${done}; ${numbers(last)}; ${took} s`);
  }
  const { events, acknowledged, topic, rows } = last;
  const seconds = Math.round((performance.now() - began) / 1000);
  return {
    scenario: scenario.name,
    rounds: played,
    events,
    acknowledged,
    sentAgain: traffic.repeats(),
    ...topic,
    rows,
    slowestMs,
    seconds,
  };
};

const emptyVerdict: Verdict = {
  well: true,
  findings: [],
  counts: {},
  events: 0,
  acknowledged: 0,
  topic: { messages: 0, repeated: 0 },
  rows: 0,
  settledMs: 0,
};

const playRound = async (stage: Stage, scenario: Scenario, seed: number, tools: Omit<RoundTools, 'chance'>): Promise<string> => {
  try {
    const done = await scenario.round(stage, { ...tools, chance: chanceOf(seed + sumOf(scenario.name)) });
    await tools.pause(afterwardsMs);
    await tools.prove('after the round');
    return done;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const again = `npm run faults -- --scenario ${scenario.name} --rounds 1 --seed ${seed}`;
    throw new Error(`${scenario.name}, seed ${seed}: ${reason}\nEverything is kept in ${stage.folder}. Again: ${again}`, { cause });
  }
};

/** So that scenarios that begin at one seed do not all choose alike. */
const sumOf = (name: string): number => Buffer.from(name).reduce((sum, letter) => sum * 31 + letter, 0) % 1_000_003;

const numbers = ({ events, topic, settledMs }: Verdict): string =>
  `${events} events, ${topic.repeated} repeated messages, settled in ${settledMs} ms`;

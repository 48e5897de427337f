import type { Chance } from '@throughline/testing';
import type { Stage } from '../stage/stage';

/** What a round has at hand. */
export interface RoundTools {
  readonly chance: Chance;
  /** How long a frozen program sleeps, in milliseconds. */
  readonly freezeMs: number;
  /** Waits so many milliseconds. @throws AbortError when the rounds are called off meanwhile */
  readonly pause: (ms: number) => Promise<void>;
  /** Lets the clients finish what they have under way, and has everything checked; then they go on. @throws Error with the findings */
  readonly prove: (when: string) => Promise<void>;
}

/** One way to treat a running service badly. */
export interface Scenario {
  /** kebab-case. */
  readonly name: string;
  /** What happens in a round, in a sentence. */
  readonly about: string;
  /** How many brokers it needs. */
  readonly brokers: 1 | 3;
  /** About how long a round takes, in seconds: long ones are begun first. */
  readonly seconds: number;
  /** Makes the fault and mends it. @returns what was done, in words */
  readonly round: (stage: Stage, tools: RoundTools) => Promise<string>;
}

/** Does something while commands must go on being accepted. @throws Error when none was */
export const whileAccepting = async (stage: Stage, work: () => Promise<void>): Promise<void> => {
  const before = stage.traffic.acknowledged();
  await work();
  if (stage.traffic.acknowledged() === before) throw new Error('No command was accepted while the brokers were away');
};

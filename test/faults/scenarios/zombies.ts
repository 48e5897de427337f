import { reached } from '../programs/crash-point';
import type { Child } from '../stage/child';
import type { Scenario } from './scenario';

const comesWithinMs = 30_000;

/** Freezes the program from inside at a moment when it has work in its hands. */
const freeze = async (child: Child, step: string, countdown: number): Promise<void> => {
  child.order({ step, signal: 'SIGSTOP', countdown });
  await child.saw(new RegExp(`^${reached({ step, signal: 'SIGSTOP' })}$`), comesWithinMs);
};

const relaySteps = ['after-read', 'before-send', 'after-send', 'before-mark'] as const;
const projectorSteps = ['before-fold', 'after-fold', 'before-commit', 'after-commit', 'before-offset-commit'] as const;

/** A relay and a projector freeze, so that a minute of sleep serves two. */
export const zombies: Scenario = {
  name: 'zombies',
  about: 'a relay and a projector freeze (SIGSTOP) with work in their hands, the others take over, and both wake up late (SIGCONT)',
  brokers: 1,
  seconds: 72,
  round: async (stage, { chance, freezeMs, pause, prove }) => {
    const [relay, projector] = [chance.pick(stage.relays).child(), chance.pick(stage.projectors).child()];
    const [relayStep, projectorStep] = [chance.pick(relaySteps), chance.pick(projectorSteps)];
    const asleep = performance.now();
    await Promise.all([freeze(relay, relayStep, chance.whole(1, 10)), freeze(projector, projectorStep, chance.whole(1, 3))]);
    await pause(chance.whole(0, 2_000));
    // Whoever is left has everything in hand while they sleep.
    await prove('while two programs are frozen');
    await pause(Math.max(0, freezeMs - (performance.now() - asleep)));
    relay.signal('SIGCONT');
    projector.signal('SIGCONT');
    await pause(chance.whole(500, 3_000));
    return `${relay.name} frozen at "${relayStep}" and ${projector.name} at "${projectorStep}" for ${Math.round(freezeMs / 1000)} s`;
  },
};

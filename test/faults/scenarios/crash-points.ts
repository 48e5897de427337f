import type { ProjectorMoment } from '@throughline/projection';
import type { KafkaSourceMoment, RelayMoment } from '@throughline/broker';
import { reached } from '../programs/crash-point';
import type { Scenario } from './scenario';

type RelayStep = RelayMoment['step'];
type ProjectorStep = ProjectorMoment['step'] | Exclude<KafkaSourceMoment['step'], 'foreign-message'>;

const comesWithinMs = 30_000;

/** Kills one of two programs of a kind, from inside, at the n-th time that it comes to the step; a while later another takes its place. */
const killedAt = (kind: 'relays' | 'projectors', step: RelayStep | ProjectorStep, mostTimes: number, seconds: number): Scenario => ({
  name: `${kind === 'relays' ? 'relay' : 'projector'}-killed-${step}`,
  about: `one of two ${kind} is killed (kill -9) at a moment "${step}"; another takes its place a while later`,
  brokers: 1,
  seconds,
  round: async (stage, { chance, pause }) => {
    const slot = chance.pick(stage[kind]);
    const child = slot.child();
    const countdown = chance.whole(1, mostTimes);
    slot.expectEnd();
    child.order({ step, signal: 'SIGKILL', countdown });
    await child.saw(new RegExp(`^${reached({ step, signal: 'SIGKILL' })}$`), comesWithinMs);
    const how = await child.ended;
    if (how !== 'SIGKILL') throw new Error(`${child.name} was to be killed, and ended with ${how}; see ${child.file}`);
    await pause(chance.whole(0, 3_000));
    await slot.fill();
    return `${child.name}, killed at the ${countdown}. "${step}"`;
  },
});

const relaySteps = ['before-read', 'after-read', 'before-send', 'after-send', 'before-mark', 'after-mark'] as const satisfies RelayStep[];
const foldSteps = ['before-fold', 'after-fold', 'before-commit', 'after-commit'] as const satisfies ProjectorStep[];
const offsetSteps = ['before-offset-commit', 'after-offset-commit'] as const satisfies ProjectorStep[];

export const crashPoints: readonly Scenario[] = [
  ...relaySteps.map((step) => killedAt('relays', step, 25, 8)),
  ...foldSteps.map((step) => killedAt('projectors', step, 40, 14)),
  // Offsets are committed for a partition now and then, and not after each batch.
  ...offsetSteps.map((step) => killedAt('projectors', step, 4, 16)),
];

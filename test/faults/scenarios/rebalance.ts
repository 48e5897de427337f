import type { Slot } from '../stage/slot';
import type { Scenario } from './scenario';

/** Tells a program to end, and expects it to do so in order. */
const leave = async (slot: Slot): Promise<void> => {
  const child = slot.child();
  slot.expectEnd();
  child.signal('SIGTERM');
  const how = await child.ended;
  if (how !== 0) throw new Error(`${child.name} was told to end, and ended with ${how}; see ${child.file}`);
};

const kill = async (slot: Slot): Promise<void> => {
  slot.expectEnd();
  slot.child().signal('SIGKILL');
  await slot.child().ended;
};

/** A third program joins; one of the first two leaves or is killed, and comes back; the third leaves. */
const shared = (kind: 'relays' | 'projectors', seconds: number): Scenario => ({
  name: `${kind}-come-and-go`,
  about: `a third of the ${kind} joins, one of the first two leaves or is killed, comes back, and the third leaves`,
  brokers: 1,
  seconds,
  round: async (stage, { chance, pause }) => {
    const third = kind === 'relays' ? stage.thirdRelay : stage.thirdProjector;
    const slot = chance.pick(stage[kind]);
    const violently = chance.happens(0.5);
    await third.fill();
    await pause(chance.whole(0, 2_000));
    const { name } = slot.child();
    await (violently ? kill(slot) : leave(slot));
    await pause(chance.whole(0, 2_000));
    await slot.fill();
    await pause(chance.whole(0, 1_000));
    await leave(third);
    return `${third.child().name} joined, ${name} ${violently ? 'was killed' : 'left'}, ${slot.child().name} joined, the third left`;
  },
});

export const rebalances: readonly Scenario[] = [shared('relays', 10), shared('projectors', 18)];

import { fillLog, openRelayWorld, repetitions, topicComplaints, topicContents, type RelayWorld } from '@throughline/testing';
import type { RelayMoment } from './types';

let world: RelayWorld;

beforeEach(async () => {
  world = await openRelayWorld();
});

afterEach(async () => {
  await world.close();
});

describe('a relay', () => {
  it('puts every event into the topic once and in order, byte for byte, while four writers append', async () => {
    world.relay();
    await Promise.all([0, 1, 2, 3].map((writer) => fillLog(world.log, { patients: 15, from: writer * 15, atOnce: 4 })));
    await world.untilPublished();
    const contents = await topicContents(world.kafka, world.topic);
    expect(await topicComplaints(world.log, contents)).toEqual([]);
    expect(repetitions(contents)).toBe(0);
  });

  it('goes on where the one before it stopped, and repeats nothing', async () => {
    await fillLog(world.log, { patients: 10 });
    const first = world.relay();
    await world.untilPublished();
    await first.stop();
    await fillLog(world.log, { patients: 10, from: 10 });
    world.relay();
    await world.untilPublished();
    const contents = await topicContents(world.kafka, world.topic);
    expect(await topicComplaints(world.log, contents)).toEqual([]);
    expect(repetitions(contents)).toBe(0);
  });

  it('tells of each step, in the order in which they are safe', async () => {
    const moments: RelayMoment[] = [];
    await fillLog(world.log, { patients: 2 });
    world.relay({ observe: (moment) => void moments.push(moment) });
    await world.untilPublished();
    for (const { partition, sequence } of await world.log.heads()) {
      const steps = moments.filter((moment) => moment.partition === partition && moment.step !== 'before-read');
      const marked = steps.filter(({ step }) => step === 'after-mark');
      expect(marked.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(sequence);
      if (sequence > 0)
        expect(steps.slice(0, 5).map(({ step }) => step)).toEqual(['after-read', 'before-send', 'after-send', 'before-mark', 'after-mark']);
    }
  });
});

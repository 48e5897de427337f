import { setTimeout as sleep } from 'node:timers/promises';
import { fillLog, openRelayWorld } from '@throughline/testing';
import { readRanges } from './read-ranges';

/** Longer than a broker may be silent. */
const slowMs = 17_000;

it('waits for somebody who takes long over a message, and gives none twice', async () => {
  const world = await openRelayWorld({ partitions: 1 });
  await fillLog(world.log, { patients: 2 });
  const relay = world.relay();
  await world.untilPublished();
  await relay.stop();
  const [to = 0] = await world.marks();
  const offsets: number[] = [];
  await readRanges({
    ...{ kafka: world.kafka, topic: world.topic, partitions: 1, ranges: [{ partition: 0, from: 0, to }] },
    take: async (_partition, { offset }) => {
      offsets.push(Number(offset));
      if (offsets.length === 3) await sleep(slowMs);
      return true;
    },
    signal: new AbortController().signal,
  });
  expect(offsets).toEqual(Array.from({ length: to }, (_, offset) => offset));
  await world.close();
});

import { setTimeout as sleep } from 'node:timers/promises';
import { askKafka, type KafkaNode } from '@throughline/testing';
import type { Stage } from '../stage/stage';
import { whileAccepting, type Scenario } from './scenario';

/** The only broker is away for a while. */
const away = (name: string, how: (node: KafkaNode) => Promise<void>, words: string): Scenario => ({
  name,
  about: `the only broker is ${words} and comes back; commands are accepted all the while`,
  brokers: 1,
  seconds: 16,
  round: async (stage, { chance, pause }) => {
    const node = chance.pick(stage.kafka.nodes as [KafkaNode]);
    const awayMs = chance.whole(1_000, 5_000);
    await whileAccepting(stage, async () => {
      await how(node);
      await pause(awayMs);
    });
    await node.start();
    return `the broker was ${words} and away for ${awayMs} ms`;
  },
});

/** Of a partition of the log's topic: node ids. */
interface PartitionPlace {
  readonly partition: number;
  readonly leader: number;
  readonly inSync: number;
}

const placesOf = async (stage: Stage): Promise<readonly PartitionPlace[]> => {
  const living = stage.kafka.nodes.filter((node) => node.pid() !== null).map(({ address }) => address);
  const { topics } = await askKafka(living, (admin) => admin.fetchTopicMetadata({ topics: [stage.topic] }));
  return (topics[0]?.partitions ?? []).map(({ partitionId, leader, isr }) => ({ partition: partitionId, leader, inSync: isr.length }));
};

const untilPlaces = async (stage: Stage, wanted: (places: readonly PartitionPlace[]) => boolean, what: string): Promise<void> => {
  for (let waited = 0; waited < 60_000; waited += 250) {
    const places = await placesOf(stage).catch(() => []);
    if (places.length > 0 && wanted(places)) return;
    await sleep(250);
  }
  throw new Error(`In a minute ${what}`);
};

/** The broker that leads a partition is killed; another leads it; the dead one comes back and catches up. */
const leaderLost: Scenario = {
  name: 'leader-lost',
  about: 'of three brokers the one that leads a partition is killed (kill -9), another leads it, and the dead one comes back',
  brokers: 3,
  seconds: 30,
  round: async (stage, { chance, pause }) => {
    const partition = chance.whole(0, 7);
    const leader = (await placesOf(stage)).find((place) => place.partition === partition)?.leader;
    const node = stage.kafka.nodes.find(({ id }) => id === leader);
    if (!node) throw new Error(`Partition ${partition} has no leader`);
    await whileAccepting(stage, async () => {
      await node.kill();
      await untilPlaces(stage, (places) => places.every((place) => place.leader !== node.id && place.leader > 0), 'no other broker led');
      await pause(chance.whole(0, 2_000));
    });
    await node.start();
    await untilPlaces(stage, (places) => places.every(({ inSync }) => inSync === 3), 'the broker did not catch up');
    return `broker ${node.id}, which led partition ${partition}, was killed`;
  },
};

export const brokers: readonly Scenario[] = [
  away('broker-stopped', (node) => node.stop(), 'stopped in order'),
  away('broker-killed', (node) => node.kill(), 'killed'),
  leaderLost,
];

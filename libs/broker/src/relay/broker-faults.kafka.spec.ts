import {
  fillLog,
  openRelayWorld,
  startKafkaCluster,
  topicComplaints,
  topicContents,
  type KafkaCluster,
  type KafkaNode,
  type RelayWorld,
} from '@throughline/testing';
import { relayTrouble } from './relay';

let cluster: KafkaCluster;
let world: RelayWorld;

beforeAll(async () => {
  cluster = await startKafkaCluster({ brokers: 1 });
  world = await openRelayWorld({ brokers: cluster.brokers });
});

afterAll(async () => {
  await world.close();
  await cluster.end();
});

const until = async (met: () => boolean): Promise<void> => {
  for (const deadline = performance.now() + 60_000; !met(); await new Promise((done) => setTimeout(done, 20))) {
    if (performance.now() > deadline) throw new Error('It did not come about');
  }
};

const onlyNode = (): KafkaNode => {
  const [node] = cluster.nodes;
  if (!node) throw new Error('A cluster without a broker');
  return node;
};

describe('a broker that is killed and comes back', () => {
  it('turns the relay red while it is away, and costs no event', async () => {
    const relay = world.relay();
    let filling = fillLog(world.log, { patients: 20, atOnce: 2 });
    for (let round = 1; round <= 2; round += 1) {
      await until(() => relay.status().partitions.some(({ published }) => published > 5 * round));
      await onlyNode().kill();
      await filling;
      // The log goes on without the broker.
      filling = fillLog(world.log, { patients: 20, from: round * 20, atOnce: 2 });
      await until(() => relayTrouble(relay.status())?.includes('retrying') === true);
      await onlyNode().start();
    }
    await filling;
    await world.untilPublished(60_000);
    expect(relayTrouble(relay.status())).toBeNull();
    expect(await topicComplaints(world.log, await topicContents(world.kafka, world.topic))).toEqual([]);
  });
});

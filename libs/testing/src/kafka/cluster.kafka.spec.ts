import { access, mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Partitioners, type Producer } from 'kafkajs';
import {
  askKafka,
  createTestTopic,
  quietKafka,
  spawnProgram,
  startKafkaCluster,
  testName,
  type KafkaCluster,
  type Program,
} from '@throughline/testing';
import { freePorts } from './ports';

const patienceMs = 240_000;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const answers = (address: string): Promise<boolean> =>
  new Promise((told) => {
    const [host = '', port] = address.split(':');
    const socket = createConnection({ host, port: Number(port) });
    socket.once('error', () => told(false));
    socket.once('connect', () => {
      socket.destroy();
      told(true);
    });
  });

/** Waits for what another process does in its own time. */
const until = async (question: () => Promise<boolean>, withinMs = 20_000): Promise<void> => {
  const deadline = performance.now() + withinMs;
  while (!(await question())) {
    if (performance.now() > deadline) throw new Error('It has not become so.');
    await sleep(50);
  }
};

const nothingAnswers = async (address: string): Promise<boolean> => !(await answers(address));

const firstLine = async ({ lines, complaints }: Program): Promise<string> => {
  for await (const line of lines) return line;
  throw new Error(`It ended: ${complaints()}`);
};

describe('a Kafka of one broker', () => {
  it(
    'is there until it is ended, and then leaves nothing behind',
    async () => {
      const cluster = await startKafkaCluster({ brokers: 1 });
      const [address = ''] = cluster.brokers;
      const [node] = cluster.nodes;
      const folder = join(node?.folder ?? '', '..');
      expect(await askKafka(cluster.brokers, (admin) => admin.listTopics())).toEqual(['__consumer_offsets']);
      expect(await exists(folder)).toBe(true);
      await cluster.end();
      expect([await answers(address), node?.pid(), await exists(folder)]).toEqual([false, null, false]);
    },
    patienceMs,
  );

  it(
    'is killed and frozen when a test wants it, and goes on with what it had',
    async () => {
      const cluster = await startKafkaCluster({ brokers: 1 });
      try {
        const [node] = cluster.nodes;
        const { topic } = await createTestTopic({ brokers: cluster.internal });
        await node?.kill();
        expect(await answers(node?.address ?? '')).toBe(false);
        await node?.start();
        expect(await askKafka(cluster.brokers, (admin) => admin.listTopics())).toContain(topic);
        node?.pause();
        const asked = askKafka(cluster.brokers, (admin) => admin.listTopics());
        expect(await Promise.race([asked, sleep(500, 'silence')])).toBe('silence');
        node?.resume();
        expect(await asked).toContain(topic);
        await expect(node?.start()).rejects.toThrow('runs already');
      } finally {
        await cluster.end();
      }
    },
    patienceMs,
  );

  it.each(['running', 'frozen'])(
    'ends with the process that started it, however that ends, its folder too (%s)',
    async (state) => {
      const holder = spawnProgram(join(__dirname, 'programs', 'hold-cluster.ts'), [state]);
      const { folder, address } = JSON.parse(await firstLine(holder)) as { folder: string; address: string };
      expect([await answers(address), await exists(folder)]).toEqual([true, true]);
      holder.process.kill('SIGKILL');
      await holder.ended;
      await until(() => nothingAnswers(address));
      await until(async () => !(await exists(folder)));
    },
    patienceMs,
  );

  it(
    'says what its broker complained about when it does not come up',
    async () => {
      await expect(startKafkaCluster({ brokers: 1, settings: { 'num.network.threads': 'plenty' } })).rejects.toThrow(
        /num\.network\.threads/,
      );
    },
    patienceMs,
  );
});

describe('a Kafka of three brokers', () => {
  let cluster: KafkaCluster;
  let producer: Producer;
  beforeAll(async () => {
    cluster = await startKafkaCluster({ brokers: 3 });
    producer = quietKafka(cluster.brokers).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 20, initialRetryTime: 100, maxRetryTime: 1_000 },
    });
    await producer.connect();
  }, patienceMs);
  afterAll(async () => {
    await producer.disconnect();
    await cluster.end();
  });

  const leaderOf = async (topic: string): Promise<number | undefined> => {
    const { topics } = await askKafka(cluster.internal.slice(-1), (admin) => admin.fetchTopicMetadata({ topics: [topic] }));
    return topics[0]?.partitions[0]?.leader;
  };

  const send = (topic: string, value: string) => producer.send({ topic, acks: -1, messages: [{ partition: 0, value }] });

  it(
    'goes on writing and has lost nothing when the leader of a partition is killed, and takes it back',
    async () => {
      // The last broker is asked who leads, so it must not be the one that dies.
      const topics = await Promise.all([1, 2, 3, 4, 5, 6].map(() => createTestTopic({ brokers: cluster.internal, partitions: 1 })));
      const leaders = await Promise.all(topics.map(async ({ topic }) => ({ topic, leader: await leaderOf(topic) })));
      const [{ topic, leader }] = leaders.filter((one) => one.leader !== cluster.nodes.at(-1)?.id) as [(typeof leaders)[number]];
      const lost = cluster.nodes.find((node) => node.id === leader);
      await send(topic, 'before');
      await lost?.kill();
      await send(topic, 'after');
      expect(await leaderOf(topic)).not.toBe(leader);
      await lost?.start();
      const { brokers } = await askKafka(cluster.internal, (admin) => admin.describeCluster());
      expect(brokers).toHaveLength(3);
      const [{ high } = { high: '' }] = await askKafka(cluster.internal, (admin) => admin.fetchTopicOffsets(topic));
      expect(high).toBe('2');
    },
    patienceMs,
  );
});

describe('npm run kafka', () => {
  const program = join(__dirname, 'programs', 'kafka.ts');
  let folder: string;
  let port: number;
  let started: Program[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-kafka-spec-'));
    [port = 0] = await freePorts(1);
    started = [];
  });
  afterEach(async () => {
    for (const one of started) one.process.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...parameters: readonly string[]): Program => {
    const one = spawnProgram(program, ['--port', String(port), ...parameters]);
    started.push(one);
    return one;
  };

  it(
    'says how to reach it, ends at a signal, and finds its topics again where data is kept',
    async () => {
      const first = run('--data', folder);
      expect(await firstLine(first)).toBe(`KAFKA_BROKERS=127.0.0.1:${port}`);
      const address = [`127.0.0.1:${port}`];
      const topic = testName();
      await askKafka(address, (admin) => admin.createTopics({ topics: [{ topic }] }));
      first.process.kill('SIGINT');
      expect(await first.ended).toBe(0);
      expect(await nothingAnswers(`127.0.0.1:${port}`)).toBe(true);
      const second = run('--data', folder);
      await firstLine(second);
      expect(await askKafka(address, (admin) => admin.listTopics())).toContain(topic);
    },
    patienceMs,
  );

  it('says that the port is taken, and how to choose another', async () => {
    const server = createServer().listen(port, '127.0.0.1');
    const one = run();
    expect(await one.ended).toBe(1);
    expect(one.complaints()).toBe(`Port ${port} of 127.0.0.1 is taken. Choose another: npm run kafka -- --port ${port + 10_000}\n`);
    server.close();
  });
});

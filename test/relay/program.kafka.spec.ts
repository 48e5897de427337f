import { join } from 'node:path';
import { fillLog, openRelayWorld, spawnProgram, topicComplaints, topicContents, type Program, type RelayWorld } from '@throughline/testing';

const main = join(__dirname, '../../apps/relay/src/main.ts');
let world: RelayWorld;
let programs: Program[];

beforeEach(async () => {
  programs = [];
  const config = { 'retention.ms': '-1', 'retention.bytes': '-1', 'max.message.bytes': '8388608' };
  world = await openRelayWorld({ partitions: 2, config });
});

afterEach(async () => {
  for (const program of programs) program.process.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  await world.close();
});

const start = (more: Readonly<Record<string, string>> = {}): Program => {
  const program = spawnProgram(main, [], {
    DATABASE_URL: world.url,
    KAFKA_BROKERS: world.brokers.join(','),
    KAFKA_TOPIC: world.topic,
    THROUGHLINE_PARTITIONS: '2',
    OPERATIONS_PORT: '0',
    HOST: '127.0.0.1',
    ...more,
  });
  programs.push(program);
  return program;
};

/** Where its health and metrics are, once it has said so. */
const operationsOf = async (program: Program): Promise<string> => {
  for (const deadline = performance.now() + 30_000; performance.now() < deadline; await new Promise((done) => setTimeout(done, 50))) {
    const address = /"address":"([^"]+)"/.exec(program.complaints())?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`It did not start: ${program.complaints()}`);
};

describe('the program relay', () => {
  it('publishes, says that it is ready, and at SIGTERM lets its partitions go and exits with 0', async () => {
    const program = start();
    await fillLog(world.log, { patients: 10 });
    await world.untilPublished();
    const ready = await fetch(`${await operationsOf(program)}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { ready: true }]);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    const { rows } = await world.pool.query('select 1 from relay_partitions where topic = $1 and holder is not null', [world.topic]);
    expect(rows).toEqual([]);
    expect(await topicComplaints(world.log, await topicContents(world.kafka, world.topic))).toEqual([]);
  });

  it('waits for brokers that do not answer, with readiness red', async () => {
    const program = start({ KAFKA_BROKERS: '127.0.0.1:9' });
    const address = await operationsOf(program);
    const answer = async (): Promise<string> => (await fetch(`${address}/health/ready`)).text();
    for (
      const deadline = performance.now() + 60_000;
      !(await answer()).includes('it publishes nothing: 127.0.0.1:9: Nothing listens there');
    ) {
      if (performance.now() > deadline) throw new Error(await answer());
      await new Promise((done) => setTimeout(done, 100));
    }
    expect((await fetch(`${address}/health/ready`)).status).toBe(503);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('refuses to start on a topic that would lose events, and prints what mends it', async () => {
    const wrong = await openRelayWorld({ partitions: 2 });
    const program = start({ KAFKA_TOPIC: wrong.topic });
    expect(await program.ended).toBe(1);
    expect(program.complaints()).toContain(`Topic ${wrong.topic} cannot hold the log:`);
    expect(program.complaints()).toMatch(/kafka-configs\.sh .*--add-config retention\.ms=-1/);
    await wrong.close();
  });
});

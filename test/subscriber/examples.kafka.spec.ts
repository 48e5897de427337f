import { execFile, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createMessage, publish } from './messages';
import { ending, spawnSubscriber, type Ended } from './node';
import { createTestTopic, testKafka, type TestTopic } from '@throughline/testing';

const script = resolve(__dirname, '../../examples/subscriber-python/subscribe.py');
const candidates = [process.env['PYTHON'] ?? 'python3', '/usr/bin/python3'];
const python = candidates.find((one) => spawnSync(one, ['-c', 'import confluent_kafka, jsonschema']).status === 0);

if (python === undefined) {
  process.stdout.write(
    'The Python subscriber is not tried: no Python here has its packages. "pip install -r examples/subscriber-python/requirements.txt" brings them; PYTHON names another Python.\n',
  );
}

const inPython = (parameters: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(python ?? '', [script, ...parameters], (error, output, complaints) => {
      done({ status: typeof error?.code === 'number' ? error.code : 0, output, complaints });
    });
  });

const inNode = (parameters: readonly string[]): Promise<Ended> => ending(spawnSubscriber(['kafka', ...parameters]));

describe.each([...(python === undefined ? [] : [['Python', inPython] as const]), ['Node', inNode] as const])(
  'the subscriber in %s',
  (_, run) => {
    const subscribe = (topic: string): Promise<Ended> => run(['--brokers', testKafka().brokers.join(','), '--topic', topic]);
    let topic: TestTopic;
    beforeEach(async () => {
      topic = await createTestTopic({ partitions: 2 });
    });
    afterEach(() => topic.drop());

    it('reads every partition to its end, drops what it knows, and finds each payload valid', async () => {
      const events = [createMessage(0, 1), createMessage(0, 2), createMessage(0, 1), createMessage(1, 1), createMessage(0, 3)];
      await publish(topic.topic, events);
      expect(await subscribe(topic.topic)).toEqual({
        status: 0,
        output:
          'partition 0: complete up to sequence 3\npartition 1: complete up to sequence 1\n' +
          "4 events, each valid; 1 known already and dropped; 0 messages that are not the log's\n",
        complaints: '',
      });
    });

    it('stops at a gap and says how many events are missing', async () => {
      await publish(topic.topic, [createMessage(1, 1), createMessage(1, 4)]);
      const { status, complaints } = await subscribe(topic.topic);
      expect({ status, complaints }).toEqual({
        status: 1,
        complaints: expect.stringContaining('Partition 1 goes on with sequence 4 after 1: 2 event(s) are missing.') as string,
      });
    });

    it('stops at a payload that breaks the schema that its message names', async () => {
      await publish(topic.topic, [createMessage(0, 1), { ...createMessage(0, 2), value: Buffer.from('{"assay":"by eye"}') }]);
      const { status, complaints } = await subscribe(topic.topic);
      expect(status).toBe(1);
      expect(complaints).toMatch(
        /The UdsResultRecorded at 0:2 breaks https:\/\/throughline\.invalid\/schemas\/UdsResultRecorded\/2\.json at \$/,
      );
    });

    it('reports a message that is none of the log, and goes on', async () => {
      await publish(topic.topic, [
        createMessage(0, 1),
        { key: 'k', value: Buffer.from('hello'), partition: 0, headers: {} },
        createMessage(0, 2),
      ]);
      const { status, output, complaints } = await subscribe(topic.topic);
      expect(status).toBe(0);
      expect(output).toContain("2 events, each valid; 0 known already and dropped; 1 messages that are not the log's");
      expect(complaints).toContain('Not an event of the log: partition 0, offset 1');
    });
  },
);

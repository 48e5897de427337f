import { withAdmin } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import { createLogSource } from '@throughline/log';
import { prepareViews, startProjector, type Projector } from '@throughline/projection';
import { fillLog, openRelayWorld, type RelayWorld } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { ConfigResourceTypes } from 'kafkajs';
import { throughline, type Run } from '../import/throughline';

let world: RelayWorld;
let projector: Projector;

beforeAll(async () => {
  const config = { 'retention.ms': '-1', 'retention.bytes': '-1', 'max.message.bytes': '8388608' };
  world = await openRelayWorld({ partitions: 2, config });
  await prepareViews(world.pool, allViews);
  projector = startProjector({ pool: world.pool, source: createLogSource(world.log), codec: eventCodec, definitions: allViews });
  await fillLog(world.log, { patients: 10 });
  const relay = world.relay();
  await world.untilPublished();
  await relay.stop();
});

afterAll(async () => {
  await projector.stop();
  await world.close();
});

const doctor = (more: Readonly<Record<string, string>> = {}, ...parameters: string[]): Promise<Run> =>
  throughline(['doctor', ...parameters], {
    DATABASE_URL: world.url,
    KAFKA_BROKERS: world.brokers.join(','),
    KAFKA_TOPIC: world.topic,
    ...more,
  });

describe('throughline doctor with Kafka', () => {
  it('finds log, relay, topic and views equal in every partition', async () => {
    const { out, status } = await doctor();
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('every partition is whole, and topic and views hold all that was in the log'),
    ]);
    const report = JSON.parse((await doctor({}, '--json')).out) as { topic: { places: unknown }; well: boolean };
    expect(report.well).toBe(true);
    expect(report.topic.places).toEqual(
      (await world.log.heads()).map(({ partition, sequence }) => ({
        partition,
        published: sequence,
        last: sequence,
        head: sequence,
        due: sequence,
      })),
    );
  });

  it('says so when the relay is behind, and waits no longer than it is told', async () => {
    await fillLog(world.log, { patients: 2, from: 10 });
    const { out, status } = await doctor({}, '--wait', '1');
    expect(status).toBe(1);
    expect(out).toMatch(/The relay is \d+ events behind the log in .*throughline relay status/);
    const relay = world.relay();
    await world.untilPublished();
    await relay.stop();
    expect((await doctor()).status).toBe(0);
  });

  it('says so when the topic lacks messages, or knows more than the log', async () => {
    const moveMarks = (by: number): Promise<unknown> =>
      world.pool.query('update relay_partitions set published = published + $1 where topic = $2 and partition = 0', [by, world.topic]);
    await moveMarks(5);
    expect((await doctor()).out).toMatch(/it lost messages.*relay reseed --topic NAME/);
    await moveMarks(-5);
    const moveHead = (by: number): Promise<unknown> =>
      world.pool.query('update partition_heads set sequence = sequence + $1 where partition = 0', [by]);
    await moveHead(-1);
    expect((await doctor()).out).toMatch(/the database was restored from an older state/);
    await moveHead(1);
  });

  it('says that the log is closed, and why', async () => {
    await world.log.gate.close('the topic knows more');
    expect(await doctor({}, '--wait', '0')).toMatchObject({
      status: 1,
      out: expect.stringContaining('The log is closed and takes no events: the topic knows more') as string,
    });
    await world.pool.query('delete from log_closure; alter table partition_heads disable trigger log_closed');
  });

  it('names a topic that is not there, wrong settings, and brokers that do not answer, each in one line', async () => {
    expect((await doctor({ KAFKA_TOPIC: 'test.nowhere' }, '--wait', '0')).out).toContain(
      'Topic test.nowhere is not there: start the relay',
    );
    const away = await doctor({ KAFKA_BROKERS: '127.0.0.1:9' });
    expect(away.status).toBe(1);
    expect(away.out).toMatch(/\n {2}Kafka cannot be looked at\. 127\.0\.0\.1:9: .*check that Kafka runs.*\n$/);
    await withAdmin(world.kafka, (admin) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [{ type: ConfigResourceTypes.TOPIC, name: world.topic, configEntries: [{ name: 'retention.ms', value: '1000000000' }] }],
      }),
    );
    expect((await doctor()).out).toMatch(/retention\.ms is 1000000000 and must be -1: kafka-configs\.sh .*--add-config retention\.ms=-1/);
  });
});

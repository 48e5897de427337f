import { startKafkaCluster, type KafkaCluster, type KafkaNode } from '@throughline/testing';
import { play, type Play } from './play';

describe('the runbook broker-lost', () => {
  let cluster: KafkaCluster;
  let night: Play;
  beforeAll(async () => {
    cluster = await startKafkaCluster({ brokers: 1 });
    night = await play('broker-lost', { brokers: cluster.brokers });
  });
  afterAll(async () => {
    await night.close();
    await cluster.end();
  });

  const metrics = (): Promise<string> => night.program('api').metrics();

  it('commands are taken while the only broker is away; relay and projector wait for it, and say so', async () => {
    const [node] = cluster.nodes as [KafkaNode];
    await node.kill();
    await night.accepts(30);
    await night.see(/^throughline_relay_lag_events\{.*\} [1-9]/, metrics);
    await night.see(/^throughline_relay_lag_seconds\{.*\} [1-9]/, metrics);
    await night.see(/^\{"ready":false/, async () => JSON.stringify((await night.program('relay').ready()).body));
    await night.see(/tries again/, night.program('relay').complaints);
    await night.see(/^\{"ready":false/, async () => JSON.stringify((await night.program('projector').ready()).body));
    await night.see(/Kafka cannot be looked at/, async () => (await night.run('throughline doctor --wait 0')).out);
    const { out } = await night.run('throughline relay status');
    await night.see(/published +head +lag/, () => out);
    await night.see(/^ *\S+ +[1-9] +[1-9]\d* +\d+ +[1-9]\d* /, () => out);
    night.set({ THROUGHLINE_EVENT_SOURCE: 'log' });
    await night.start('projector');
    await night.see(/^throughline_view_lag_events\{view="caseload",.*\} 0$/, metrics);
    await node.start();
    await night.see(/^\{"ready":true/, async () => JSON.stringify((await night.program('relay').ready()).body));
    await night.see(/^throughline_relay_lag_events\{.*\} 0$/, metrics);
  });

  it('is over', () => night.expectOver());
});

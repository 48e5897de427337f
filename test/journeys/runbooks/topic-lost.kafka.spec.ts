import { askKafka, testKafka } from '@throughline/testing';
import { play, type Play } from './play';

describe('the runbook topic-lost', () => {
  let night: Play;
  beforeAll(async () => {
    night = await play('topic-lost');
  });
  afterAll(() => night.close());

  const metrics = (): Promise<string> => night.program('api').metrics();

  it('the relay publishes nothing into a topic that lost messages, and a new one is written from the log', async () => {
    const { topic } = night.service;
    await askKafka(testKafka().brokers, (admin) => admin.deleteTopics({ topics: [topic] }));
    await night.accepts(30);
    await night.see(/it lost messages/, async () => JSON.stringify((await night.program('relay').ready()).body));
    await night.see(/stopped in this partition/, night.program('relay').complaints);
    await night.see(/^throughline_relay_lag_seconds\{.*\} [1-9]/, metrics);
    await night.see(/it lost messages/, async () => (await night.run('throughline doctor --wait 0')).out);

    const reseeded = await night.run('throughline relay reseed --topic throughline.log.v1.second');
    await night.see(/holds all/, () => reseeded.out);
    night.set({ KAFKA_TOPIC: `${topic}.second` });
    for (const name of ['relay', 'projector'] as const) {
      await night.kill(name);
      await night.start(name);
    }
    await night.accepts(30);
    await night.see(/All is well/, async () => (await night.run('throughline doctor --wait 60')).out);
  });

  it('is over', () => night.expectOver());
});

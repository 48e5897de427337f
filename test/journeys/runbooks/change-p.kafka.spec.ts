import { askKafka, testKafka } from '@throughline/testing';
import { play, type Play } from './play';

describe('the runbook change-p', () => {
  let night: Play;
  beforeAll(async () => {
    night = await play('change-p');
  });
  afterAll(() => night.close());

  it('a program with another number than the log refuses to start, and those that run go on', async () => {
    night.set({ THROUGHLINE_PARTITIONS: '8' });
    await night.see(/The log was created with/, () => night.refusal('projector'));
    night.set({ THROUGHLINE_PARTITIONS: '4' });
    await night.kill('projector');
    await night.start('projector');
    await night.accepts(20);
  });

  it('a topic with another number is named, no relay starts on it, and a new one is written from the log', async () => {
    const { topic } = night.service;
    await askKafka(testKafka().brokers, (admin) => admin.createPartitions({ topicPartitions: [{ topic, count: 8 }] }));
    await night.accepts(20);
    await night.see(/has 8 partitions/, async () => (await night.run('throughline doctor --wait 0')).out);
    await night.kill('relay');
    await night.see(/has 8 partitions/, () => night.refusal('relay'));

    await night.see(/holds all/, async () => (await night.run('throughline relay reseed --topic throughline.log.v1.second')).out);
    night.set({ KAFKA_TOPIC: `${topic}.second` });
    await night.kill('projector');
    await Promise.all([night.start('relay'), night.start('projector')]);
    await night.see(/All is well/, async () => (await night.run('throughline doctor --wait 60')).out);
  });

  it('is over', () => night.expectOver());
});

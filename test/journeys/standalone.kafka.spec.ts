import { openDevelopmentIssuer } from '@throughline/platform';
import { askKafka, createTestDatabase, testKafka, testName, until, type TestDatabase } from '@throughline/testing';
import { adoption, opening, sitePolicy } from './bodies';
import { standaloneFolder, type StandaloneFolder } from './program';

describe('the standalone with Kafka', () => {
  let home: StandaloneFolder;
  let database: TestDatabase;
  beforeAll(async () => {
    [home, database] = await Promise.all([standaloneFolder(), createTestDatabase()]);
  });
  afterAll(async () => {
    await home.remove();
    await database.drop();
  });

  it('publishes to its topic, reads its views from there, and ends in order', async () => {
    const topic = testName();
    const program = await home.start({
      DATABASE_URL: database.url,
      KAFKA_BROKERS: testKafka().brokers.join(','),
      KAFKA_TOPIC: topic,
      THROUGHLINE_VIEW_WAIT_MS: '30000',
    });
    const issuer = await openDevelopmentIssuer({ dataFolder: home.folder, audience: 'throughline', production: false });
    const authorization = `Bearer ${await issuer.issue({ id: 'test-prescriber', role: 'prescriber' })}`;
    const post = (path: string, body: object, bearer: string): Promise<Response> =>
      fetch(`${program.address}${path}`, {
        method: 'POST',
        headers: { authorization: bearer, 'content-type': 'application/json', 'idempotency-key': path },
        body: JSON.stringify(body),
      });
    await post(adoption, sitePolicy, `Bearer ${home.token}`);
    const response = await post('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'), authorization);
    const { position } = (await response.json()) as { position: string };
    const timeline = await fetch(`${program.address}/v1/patients/p-1/timeline?after=${position}`, { headers: { authorization } });
    expect(await timeline.json()).toMatchObject({ items: [{ sequence: 1 }, { sequence: 2 }] });
    // The two commands' three events, and the reading, which is on the record.
    await until(
      async () => (await messagesIn(topic)) === 4,
      () => messagesIn(topic),
    );
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});

const messagesIn = async (topic: string): Promise<number> => {
  const ends = await askKafka(testKafka().brokers, (admin) => admin.fetchTopicOffsets(topic));
  return ends.reduce((sum, { high }) => sum + Number(high), 0);
};

import stopPostgresForTests from '../postgres/global-teardown';

/** Ends what the global set-up started. */
export default async function stopKafkaForTests(): Promise<void> {
  const scope = globalThis as { throughlineTestKafka?: () => Promise<void> };
  delete process.env['TEST_KAFKA_TROUBLE'];
  if (scope.throughlineTestKafka) {
    await scope.throughlineTestKafka();
    delete scope.throughlineTestKafka;
    delete process.env['TEST_KAFKA_BROKERS'];
  }
  await stopPostgresForTests();
}

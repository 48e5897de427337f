import startPostgresForTests from '../postgres/global-setup';
import { provideKafka } from './provide';

/**
 * One real Kafka for a whole Jest run beside the one PostgreSQL. Where it cannot be had, the suites that ask for it fail and say why; those
 * of the other projects run.
 */
export default async function startKafkaForTests(): Promise<void> {
  await startPostgresForTests();
  if (process.env['TEST_KAFKA_BROKERS']) return;
  try {
    const kafka = await provideKafka((line) => process.stderr.write(`${line}\n`));
    process.env['TEST_KAFKA_BROKERS'] = kafka.brokers.join(',');
    const scope = globalThis as { throughlineTestKafka?: () => Promise<void> };
    scope.throughlineTestKafka = kafka.end;
  } catch (error) {
    process.env['TEST_KAFKA_TROUBLE'] = error instanceof Error ? error.message : String(error);
  }
}

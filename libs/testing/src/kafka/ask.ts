import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel, type Admin } from 'kafkajs';

/** A client for what tests ask and arrange beside the code under test. It neither logs nor retries. */
export const quietKafka = (brokers: readonly string[]): Kafka =>
  new Kafka({
    brokers: [...brokers],
    clientId: 'throughline-tests',
    connectionTimeout: 3_000,
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
  });

/** Asks the cluster something on a connection of its own. */
export const askKafka = async <Answer>(brokers: readonly string[], question: (admin: Admin) => Promise<Answer>): Promise<Answer> => {
  const admin = quietKafka(brokers).admin();
  try {
    await admin.connect();
    return await question(admin);
  } finally {
    await admin.disconnect();
  }
};

/**
 * Asks again and again until the answer is true; errors count as "not yet".
 * @throws Error when it has not become true in time, or when `given up` rejects
 */
export const untilKafka = async (
  brokers: readonly string[],
  question: (admin: Admin) => Promise<boolean>,
  { withinMs, what, givenUp }: { readonly withinMs: number; readonly what: string; readonly givenUp?: Promise<never> },
): Promise<void> => {
  const deadline = performance.now() + withinMs;
  let last: unknown;
  while (performance.now() < deadline) {
    const asked = askKafka(brokers, question).catch((error: unknown) => {
      last = error;
      return false;
    });
    if (await Promise.race(givenUp ? [asked, givenUp] : [asked])) return;
    await sleep(50);
  }
  throw new Error(`${what} within ${withinMs / 1000} s.`, { cause: last });
};

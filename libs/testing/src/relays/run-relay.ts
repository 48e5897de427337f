import { eventCodec } from '@throughline/episode';
import { connectKafka, startRelay } from '@throughline/broker';
import { createLogSource, openEventLog } from '@throughline/log';
import { Pool } from 'pg';

/**
 * A relay as a program of its own, for tests that freeze or kill it: `run-relay.ts URL BROKERS TOPIC LEASE_MS [FREEZE_AT]`. Writes a line
 * `STEP PARTITION FROM TO` for each step but reading. With FREEZE_AT it stops itself (SIGSTOP) when it is about to send for the n-th time,
 * with the messages in its hands. Ends at SIGTERM, or when the test that started it is gone.
 */
const main = async ([url = '', brokers = '', topic = '', leaseMs = '', freezeAt = '0']: readonly string[]): Promise<void> => {
  const log = await openEventLog({ url, codec: eventCodec });
  const pool = new Pool({ connectionString: url, application_name: `relay-${process.pid}` });
  pool.on('error', () => undefined);
  const quiet = (): void => undefined;
  const warn = (fields: object, message: string): void => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
  const logger = { debug: quiet, info: quiet, warn, error: warn };
  let sends = 0;
  const relay = startRelay({
    kafka: connectKafka({ brokers: brokers.split(','), clientId: 'run-relay', tls: null, signIn: null }, logger),
    topic,
    clusterId: log.clusterId,
    source: createLogSource(log),
    heads: log.heads,
    gate: log.gate,
    pool,
    leaseMs: Number(leaseMs),
    batchSize: 50,
    logger,
    observe: ({ step, partition, from, to }) => {
      if (to === undefined || step === 'after-read') return;
      process.stdout.write(`${step} ${partition} ${from} ${to}\n`);
      if (step === 'before-send' && (sends += 1) === Number(freezeAt)) process.kill(process.pid, 'SIGSTOP');
    },
  });
  process.once('SIGTERM', () => {
    void relay.stop().then(() => process.exit(0));
  });
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1_000).unref();
};

void main(process.argv.slice(2));

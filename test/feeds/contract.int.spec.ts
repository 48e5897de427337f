import type { StoredEvent } from '@throughline/kernel';
import { describeEventSource, type EventSourceHarness } from '@throughline/testing';
import { Client } from 'pg';
import { startService } from '../journeys/service';
import { patientIn, write } from './events';
import { registering } from './registering';
import { feedSource, readPages, readStream, type Subscriber, type Taken } from './subscriber';

const partitions = 3;

/** Feeds of a service, each read as `read` reads. */
const harness = async (
  read: (subscriber: Subscriber, limit: number, signal: AbortSignal) => AsyncIterable<Taken>,
): Promise<EventSourceHarness> => {
  const service = await startService({
    environment: { THROUGHLINE_PARTITIONS: String(partitions), THROUGHLINE_RATE_LIMIT_PER_MINUTE: '0' },
  });
  const { log } = service.services;
  const address = await service.api.listen(0, '127.0.0.1');
  const register = registering(service, address);
  const lose = async (partition: number, sequence: number): Promise<void> => {
    const client = new Client({ connectionString: service.databaseUrl });
    await client.connect();
    await client.query('delete from events where partition = $1 and sequence = $2', [partition, sequence]);
    await client.end();
  };
  return {
    partitions,
    write: async (partition, count, loss): Promise<readonly StoredEvent[]> => {
      const written = await write(log, { patientId: patientIn(partition, partitions), count });
      if (loss) await lose(partition, loss.without);
      return written;
    },
    open: () => Promise.resolve({ source: feedSource(partitions, (from) => register({ from }), read), close: () => Promise.resolve() }),
    close: service.close,
  };
};

describeEventSource('pages of a feed', () => harness((subscriber, limit, signal) => readPages(subscriber, { limit, signal })));

describeEventSource('a feed as server-sent events', () => harness((subscriber, _, signal) => readStream(subscriber, { signal })));

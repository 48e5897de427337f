import { Client } from 'pg';
import { createTestDatabase, describeEventSource, type EventSourceHarness } from '@throughline/testing';
import { openEventLog } from './event-log';
import { createLogSource } from './log-source';
import { partitionOf } from './partition-of';
import { migrate } from './schema/migrate';
import { appendTo, toyCodec } from './specs/toy';

const partitions = 3;

/** A stream in each partition. */
const streams = Array.from({ length: partitions }, (_, partition) => {
  for (let number = 0; ; number += 1) if (partitionOf(`stream-${number}`, partitions) === partition) return `stream-${number}`;
});

describeEventSource('log', async (): Promise<EventSourceHarness> => {
  const database = await createTestDatabase();
  await migrate(database.url);
  const log = await openEventLog({ url: database.url, codec: toyCodec, partitions });
  const versions = new Map<number, number>();

  const lose = async (partition: number, sequence: number): Promise<void> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('delete from events where partition = $1 and sequence = $2', [partition, sequence]);
    await client.end();
  };
  return {
    partitions,
    write: async (partition, count, loss) => {
      const after = versions.get(partition) ?? 0;
      versions.set(partition, after + count);
      await log.append(appendTo(streams[partition] ?? '', after, { count }));
      const written = await log.readStored(partition, { after, limit: count });
      if (loss) await lose(partition, loss.without);
      return written;
    },
    open: () => Promise.resolve({ source: createLogSource(log), close: () => Promise.resolve() }),
    close: async () => {
      await log.close();
      await database.drop();
    },
  };
});

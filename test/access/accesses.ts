import type { AccessEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import type { ServiceUnderTest } from '../journeys/service';

/** Every reading on the record, by partition and in the order of the log. */
export const accessesOf = async ({
  services: { log },
}: Pick<ServiceUnderTest, 'services'>): Promise<readonly RecordedEvent<AccessEvent>[]> => {
  const found: RecordedEvent<AccessEvent>[] = [];
  for (let partition = 0; partition < log.partitions; partition += 1) {
    for await (const event of log.readPartition(partition)) {
      if (event.type === 'AccessRecorded' || event.type === 'AuditAccessRecorded') found.push(event);
    }
  }
  return found;
};

/** What came on the record while something was done. */
export const recordedBy = async (
  service: ServiceUnderTest,
  work: () => Promise<unknown>,
): Promise<readonly RecordedEvent<AccessEvent>[]> => {
  const before = new Set((await accessesOf(service)).map(({ eventId }) => eventId));
  await work();
  return (await accessesOf(service)).filter(({ eventId }) => !before.has(eventId));
};

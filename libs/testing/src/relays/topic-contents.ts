import type { AnyEvent, StoredEvent } from '@throughline/kernel';
import { readRanges, withAdmin } from '@throughline/broker';
import type { EventLog } from '@throughline/log';
import type { Kafka, KafkaMessage } from 'kafkajs';

/** A message as a reader in any language sees it. */
export interface TopicMessage {
  readonly offset: number;
  readonly sequence: number;
  readonly eventId: string;
  readonly payload: string;
}

/** Every message of every partition up to the present end, in the order of the topic. */
export const topicContents = async (kafka: Kafka, topic: string): Promise<ReadonlyMap<number, readonly TopicMessage[]>> => {
  const ends = await withAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic));
  const contents = new Map<number, TopicMessage[]>(ends.map(({ partition }) => [partition, []]));
  const ranges = ends
    .map(({ partition, low, high }) => ({ partition, from: Number(low), to: Number(high) }))
    .filter(({ from, to }) => to > from);
  const take = (partition: number, message: KafkaMessage): Promise<boolean> => {
    contents.get(partition)?.push(messageOf(message));
    return Promise.resolve(true);
  };
  if (ranges.length > 0) {
    await readRanges({ kafka, topic, partitions: ends.length, ranges, take, signal: new AbortController().signal });
  }
  return contents;
};

const messageOf = ({ offset, headers = {}, value }: KafkaMessage): TopicMessage => ({
  offset: Number(offset),
  sequence: Number(headers['ce_sequence']?.toString()),
  eventId: headers['ce_id']?.toString() ?? '',
  payload: value?.toString('utf8') ?? '',
});

/**
 * What is wrong with a topic as a copy of the log, one sentence each: an event left out, another in its place, first occurrences out of
 * order, a payload that is not byte for byte the stored one. Repetitions are no fault: readers drop them by their sequence.
 */
export const topicComplaints = async <Event extends AnyEvent>(
  log: EventLog<Event>,
  contents: ReadonlyMap<number, readonly TopicMessage[]>,
): Promise<readonly string[]> => {
  const complaints: string[] = [];
  for (const { partition, sequence: head } of await log.heads()) {
    const events = await storedEvents(log, partition, head);
    let last = 0;
    for (const message of contents.get(partition) ?? []) {
      const at = `partition ${partition}, offset ${message.offset}`;
      const event = events[message.sequence - 1];
      if (event?.eventId !== message.eventId) complaints.push(`${at}: sequence ${message.sequence} is another event than in the log`);
      else if (event.payload !== message.payload) complaints.push(`${at}: the payload of sequence ${message.sequence} differs`);
      if (message.sequence > last + 1) complaints.push(`${at}: sequence ${message.sequence} follows on ${last}`);
      last = Math.max(last, message.sequence);
    }
    if (last !== head) complaints.push(`partition ${partition}: the topic ends at ${last} and the log at ${head}`);
  }
  return complaints;
};

/** How many messages repeat a sequence. */
export const repetitions = (contents: ReadonlyMap<number, readonly TopicMessage[]>): number =>
  [...contents.values()].reduce((sum, messages) => sum + messages.length - new Set(messages.map(({ sequence }) => sequence)).size, 0);

const storedEvents = async <Event extends AnyEvent>(
  log: EventLog<Event>,
  partition: number,
  head: number,
): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  while (events.length < head) events.push(...(await log.readStored(partition, { after: events.length, limit: 500 })));
  return events;
};

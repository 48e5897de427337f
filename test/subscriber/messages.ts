import { toMessage, type OutgoingMessage } from '@throughline/broker';
import { UdsResultRecorded } from '@throughline/episode';
import { history, quietKafka, stored, testKafka } from '@throughline/testing';

const [event] = history([{ type: UdsResultRecorded.type, data: UdsResultRecorded.example }]);

/** The message of a urine screen's result at a place in the log. */
export const createMessage = (partition: number, sequence: number): OutgoingMessage => {
  if (!event) throw new Error('There is no event');
  return toMessage({ ...stored(event), partition, sequence }, '0190a5d0-0000-7000-8000-000000000001');
};

/** Sends the messages in their order. */
export const publish = async (topic: string, messages: readonly OutgoingMessage[]): Promise<void> => {
  const producer = quietKafka(testKafka().brokers).producer({
    // A broker that has just been told of a topic may not know yet that it leads it.
    retry: { retries: 10, initialRetryTime: 100 },
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  });
  await producer.connect();
  for (const message of messages) await producer.send({ topic, acks: -1, messages: [message] });
  await producer.disconnect();
};

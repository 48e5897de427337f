'use strict';

const { randomUUID } = require('node:crypto');
const { Kafka, logLevel } = require('kafkajs');
const { Wrong } = require('./wrong');

/**
 * Reads every partition of the topic from its first offset on. What counts is the sequence: the next event is the last one and one; a lower one was
 * delivered before, a higher one says that something is missing. Offsets say nothing, and none is committed.
 */
const readTopic = async ({ brokers, topic, follow, keep, schemas, signal }) => {
  // TLS and how to sign in go here: https://kafka.js.org/docs/configuration
  const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'throughline-subscriber-node', logLevel: logLevel.NOTHING });
  const ends = await endsOf(kafka, topic);
  const positions = Object.fromEntries(ends.map(({ partition }) => [partition, keep.checkpoint?.[partition] ?? 0]));
  const waiting = new Map(
    ends.filter(({ low, high }) => Number(high) > Number(low)).map(({ partition, high }) => [partition, Number(high)]),
  );
  const [sources, counts] = [new Set(), { repeated: 0, foreign: 0 }];

  const takeBatch = async ({ partition, messages }) => {
    const events = [];
    let last = positions[partition];
    for (const message of messages) {
      const event = eventIn(message);
      if (event === null) {
        counts.foreign += 1;
        process.stderr.write(`Not an event of the log: partition ${partition}, offset ${message.offset}\n`);
        continue;
      }
      if (Number(event.partition) !== partition)
        throw new Wrong(`An event of partition ${event.partition} is in partition ${partition} of the topic.`);
      if (sources.add(event.source).size > 1) throw new Wrong(`The topic holds events of more than one log: ${[...sources].join(', ')}.`);
      if (Number(event.sequence) <= last) {
        counts.repeated += 1;
        continue;
      }
      if (Number(event.sequence) > last + 1) {
        throw new Wrong(
          `Partition ${partition} goes on with sequence ${event.sequence} after ${last}: ${Number(event.sequence) - last - 1} event(s) are missing. ` +
            'Do not go on; ask the operators of the log.',
        );
      }
      await schemas.check(event);
      events.push(event);
      last = Number(event.sequence);
    }
    keep.take(events, { ...positions, [partition]: last });
    positions[partition] = last;
  };

  const isDone = () => waiting.size === 0 && !follow;
  if (!isDone()) {
    await consume(kafka, topic, signal, async (batch) => {
      await takeBatch(batch);
      if (Number(batch.lastOffset()) + 1 >= waiting.get(batch.partition)) waiting.delete(batch.partition);
      return isDone();
    });
  }
  return [
    ...Object.entries(positions).map(([partition, last]) => `partition ${partition}: complete up to sequence ${last}`),
    `${keep.taken} events, each valid; ${counts.repeated} known already and dropped; ${counts.foreign} messages that are not the log's`,
  ].join('\n');
};

const endsOf = async (kafka, topic) => {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return (await admin.fetchTopicOffsets(topic)).sort((one, other) => one.partition - other.partition);
  } catch (error) {
    throw new Wrong(`The topic ${topic} cannot be read: ${error.message}. Name others with --brokers and --topic.`);
  } finally {
    await admin.disconnect();
  }
};

/** Hands batches to `take`, one after the other, until it answers true, throws, or the signal aborts. */
const consume = async (kafka, topic, signal, take) => {
  // The client wants a group. This one is alone in its own, so that every partition is its, and at once.
  const consumer = kafka.consumer({ groupId: `throughline-subscriber-node-${randomUUID()}`, allowAutoTopicCreation: false });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise((done, failed) => {
      let over = false;
      const end = (how) => {
        over = true;
        how();
      };
      signal.addEventListener('abort', () => end(done));
      consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || end(() => failed(payload.error)));
      const eachBatch = async ({ batch, resolveOffset, heartbeat }) => {
        if (over) return;
        try {
          if (await take(batch)) end(done);
        } catch (error) {
          end(() => failed(error));
        }
        resolveOffset(batch.lastOffset());
        await heartbeat();
      };
      consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch }).catch(failed);
    });
  } finally {
    await consumer.disconnect();
  }
};

/** A message as the CloudEvent that a feed would bring: attributes are headers, the value is the payload. null when it is none of the log's. */
const eventIn = ({ headers, value }) => {
  const attributes = Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, text]) => (name.startsWith('ce_') ? [[name.slice(3), String(text)]] : [])),
  );
  if (attributes.specversion !== '1.0' || attributes.sequence === undefined) return null;
  return { ...attributes, datacontenttype: String(headers['content-type']), data: JSON.parse(value) };
};

module.exports = { readTopic };

import {
  connectKafka,
  describeKafkaTrouble,
  findTopic,
  isOlderLog,
  migrateBroker,
  survey,
  withAdmin,
  type SurveyOptions,
} from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import type { Fault } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog } from '@throughline/log';
import { createLogger, openPool, type KafkaConfiguration } from '@throughline/platform';
import { databaseUnreachable } from '../database-of';
import { UserError } from '../user-error';

/** What a topic was found to hold. */
export interface Checked {
  readonly topic: string;
  /** Why the log takes no events; null when it takes them. */
  readonly closed: string | null;
  /** What is wrong, by partition, where it is. */
  readonly faults: readonly Fault[];
}

/**
 * Compares what lies in the topic behind the relay's marks with the log, as a relay does before it publishes. Partitions that a living relay
 * holds are its own to answer for. Closes the log when the topic knows events that the log does not.
 *
 * @throws UserError when there is no such topic, or database or brokers do not answer
 */
export const checkTopic = async (databaseUrl: string, brokers: KafkaConfiguration): Promise<Checked> => {
  const { topic } = brokers;
  await migrate(databaseUrl).catch(databaseUnreachable);
  await migrateBroker(databaseUrl);
  const logger = createLogger({ name: 'throughline', level: 'silent' });
  const kafka = connectKafka({ ...brokers, clientId: 'throughline-check' }, logger);
  const pool = openPool(databaseUrl, 'throughline-check', 2, logger);
  const log = await openEventLog({ url: databaseUrl, codec: eventCodec, connections: 2 });
  try {
    const { clusterId, heads, gate } = log;
    const faults = await look({ kafka, topic, clusterId, source: createLogSource(log), heads, gate, logger, pool }, brokers);
    return { topic, closed: await gate.closed(), faults };
  } finally {
    await log.close();
    await pool.end();
  }
};

const look = async (options: SurveyOptions, { brokers }: KafkaConfiguration): Promise<readonly Fault[]> => {
  const { kafka, topic } = options;
  try {
    if (await withAdmin(kafka, (admin) => findTopic(admin, topic))) return await survey(options, new AbortController().signal);
  } catch (error) {
    throw new UserError(`Topic ${topic} could not be read at ${brokers.join(', ')}: ${describeKafkaTrouble(error)}`);
  }
  throw new UserError(`There is no topic ${topic}. If there was one, write it anew: "throughline relay reseed --topic NAME".`);
};

export const checkedAsText = ({ topic, closed, faults }: Checked): string => {
  const lines = faults.map((fault) => `${isOlderLog(fault) ? 'OLDER' : 'WRONG'}  ${fault.message}`);
  if (closed !== null) lines.push(`The log is closed and takes no events: ${closed}`);
  if (lines.length === 0) lines.push(`The log knows every event of it that lies in ${topic}: the service can be started.`);
  return `${lines.join('\n')}\n`;
};

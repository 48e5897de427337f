import { eventCodec } from '@throughline/episode';
import { connectKafka } from '@throughline/broker';
import { openEventLog } from '@throughline/log';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { checkAcknowledged } from './acknowledged';
import { createFindings, type Finding, type FindingCode, type Findings } from './finding';
import { untilSettled } from './settled';
import { checkStore, type StoredHead } from './store';
import { checkTopic, type TopicCount } from './topic';
import { checkViews } from './views';

export interface CheckOptions {
  /** URL of the PostgreSQL database. */
  readonly database: string;
  /** null: nothing is published, and only store and views are checked. */
  readonly kafka: { readonly brokers: readonly string[]; readonly topic: string } | null;
  /** The file of acknowledgements; null when nobody kept one. */
  readonly acknowledged: string | null;
  /** How long relay and views may take to reach the heads, from now on. Default 30,000. */
  readonly withinMs?: number;
}

/** What was checked, and what is wrong with it. */
export interface Verdict {
  readonly well: boolean;
  /** The first twenty of each kind. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>;
  readonly events: number;
  readonly acknowledged: number;
  readonly topic: TopicCount;
  readonly rows: number;
  /** How long relay and views took to reach the heads, in milliseconds. */
  readonly settledMs: number;
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Looks at store, topic and views together, when nothing is being written, and proves that nothing was lost, doubled, altered or put in
 * another order. It changes nothing. Memory is bounded whatever the length of the log.
 */
export const check = async (options: CheckOptions): Promise<Verdict> => {
  const pool = new Pool({ connectionString: options.database, max: 4, application_name: 'throughline-checker' });
  pool.on('error', () => undefined);
  const findings = createFindings();
  try {
    const { kafka, withinMs = 30_000 } = options;
    const settledMs = await untilSettled(pool, { topic: kafka?.topic ?? null, views: allViews }, withinMs, findings);
    const heads = await checkStore(pool, findings);
    const acknowledged = options.acknowledged === null ? 0 : await checkAcknowledged(pool, options.acknowledged, findings);
    const topic = await topicOf(pool, kafka, heads, findings);
    const rows = await viewsOf(pool, heads, findings);
    const kept = findings.kept();
    return {
      well: kept.length === 0,
      findings: kept,
      counts: findings.counts(),
      events: heads.reduce((sum, { sequence }) => sum + sequence, 0),
      acknowledged,
      topic,
      rows,
      settledMs,
    };
  } finally {
    await pool.end();
  }
};

const topicOf = async (pool: Pool, kafka: CheckOptions['kafka'], heads: readonly StoredHead[], findings: Findings): Promise<TopicCount> => {
  if (!kafka) return { messages: 0, repeated: 0 };
  const { brokers, topic } = kafka;
  const client = connectKafka({ brokers, clientId: 'throughline-checker', tls: null, signIn: null }, silent);
  return checkTopic({ pool, kafka: client, topic, heads, findings });
};

const viewsOf = async (pool: Pool, heads: readonly StoredHead[], findings: Findings): Promise<number> => {
  const log = await openEventLog({ pool, codec: eventCodec });
  try {
    return await checkViews({ pool, log, views: allViews, heads, findings });
  } finally {
    await log.close();
  }
};

import { setTimeout as sleep } from 'node:timers/promises';
import { Fault, type LogGate } from '@throughline/kernel';
import type { Pool } from 'pg';
import { describe } from './failures';
import type { Lease } from './leases';
import { createPauses } from './pauses';
import { isOlderLog, settle, type SettleOptions } from './settle';

export interface SurveyOptions extends SettleOptions {
  /** The database with the relays' tables (`migrateBroker`). */
  readonly pool: Pool;
  readonly gate: LogGate;
  /** Makes the topic if it is not there yet. */
  readonly assertTopic?: () => Promise<void>;
}

/**
 * Looks at every partition of a topic that no living relay answers for, whether the log knows what lies there. If it does not, the database was
 * restored from an older state, and the log is closed: what it would append now would have the sequences of events that others know.
 *
 * @returns by partition, what is wrong there
 * @throws when broker or database do not answer, or the topic does not exist
 */
export const survey = async (options: SurveyOptions, signal: AbortSignal): Promise<readonly Fault[]> => {
  const { pool, topic, source, gate, assertTopic } = options;
  await assertTopic?.();
  const { rows } = await pool.query<Lease>(unattended, [topic, source.partitions]);
  if (rows.length === 0) return [];
  const faults = [...(await settle(options, rows, signal)).values()].filter((found) => found instanceof Fault);
  const older = faults.find(isOlderLog);
  if (older) await gate.close(older.message);
  return faults;
};

/** Holds work on a topic back until a survey has found nothing that the log does not know. */
export interface Clearance {
  /** Resolves to true when it is given, to false when the signal aborted first. Never rejects. */
  readonly given: Promise<boolean>;
  /** Why it is not given yet; null when it is. */
  readonly trouble: () => string | null;
}

/** How often is looked whether a log that is closed takes events again, in milliseconds. */
const closedPauseMs = 1_000;

/** Surveys until all is well. A log that is closed is not surveyed: it is waited until it is open. */
export const createClearance = (options: SurveyOptions, signal: AbortSignal): Clearance => {
  let trouble: string | null = 'the topic has not been compared with the log yet';
  const pauses = createPauses(100, 5_000);
  const pause = (milliseconds: number): Promise<unknown> => sleep(milliseconds, undefined, { signal }).catch(() => undefined);

  const objection = async (): Promise<string | null> =>
    (await options.gate.closed()) ?? (await survey(options, signal)).find(isOlderLog)?.message ?? null;

  const look = async (): Promise<void> => {
    try {
      const found = await objection();
      if (found !== null && found !== trouble) {
        options.logger.error(
          { topic: options.topic, error: found },
          'The log is closed: nothing is published into its topic or read from it',
        );
      }
      trouble = found;
      if (found !== null) await pause(closedPauseMs);
    } catch (error) {
      if (signal.aborted) return;
      trouble = describe(error);
      options.logger.warn({ topic: options.topic, error: trouble }, 'Could not compare the topic with the log and tries again');
      await pause(pauses.next());
    }
  };

  const untilGiven = async (): Promise<boolean> => {
    while (trouble !== null && !signal.aborted) await look();
    return trouble === null;
  };
  return { given: untilGiven(), trouble: () => trouble };
};

const unattended = `
  select p.partition, coalesce(r.generation, 0)::float8 as generation, coalesce(r.published, 0)::float8 as published,
         coalesce(r.next_offset, 0)::float8 as "nextOffset"
    from generate_series(0, $2::int - 1) as p (partition)
    left join relay_partitions r on r.topic = $1 and r.partition = p.partition
   where r.holder is null or r.expires_at < now()`;

import { connectKafka } from '@throughline/broker';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import type { Topic } from '../kafka/consume';
import { quiet } from '../kafka/stage';
import { catchUp } from './catch-up';

/** What the program is told, as JSON. */
export interface MemoryRun extends Omit<Topic, 'kafka'> {
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  readonly view: string;
}

/** One view catching up from Kafka in a process of its own; says the greatest resident size that it had, in bytes. */
const main = async ([told = '{}']: readonly string[]): Promise<void> => {
  const { databaseUrl, brokers, view: name, ...topic } = JSON.parse(told) as MemoryRun;
  const view = allViews.find((one) => one.name === name);
  if (!view) throw new Error(`There is no view ${name}`);
  const pool = new Pool({ connectionString: databaseUrl, max: 8 });
  const kafka = connectKafka({ brokers, clientId: 'throughline-bench', tls: null, signIn: null }, quiet);
  await catchUp(pool, { ...topic, kafka }, view);
  await pool.end();
  process.send?.(process.resourceUsage().maxRSS * 1024);
};

void main(process.argv.slice(2));

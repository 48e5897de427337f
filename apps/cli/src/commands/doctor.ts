import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { readConfiguration, type KafkaConfiguration } from '@throughline/platform';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { databaseOf, databaseUnreachable } from '../database-of';
import { examine, type Examination } from '../doctor/examine';
import { examineTopic, type TopicExamination } from '../doctor/examine-topic';
import { asJson, asText, settingsOf } from '../doctor/report';
import { topicMayCatchUp, topicTroubles } from '../doctor/topic-verdict';
import { mayCatchUp, troubles } from '../doctor/verdict';
import { version } from '../version';

interface Flags {
  readonly json?: true;
  readonly wait: number;
}

const help = `
It looks at the database in DATABASE_URL, or at the embedded one that "npm start" runs on THROUGHLINE_DATA (default ./.throughline).
In each partition the number of events and the head must be the same, every view must hold what was in the log at the first look, and no
key may be parked. Of every view a build must serve that the definition at hand folds, and no build may be paused or have stopped. With
KAFKA_BROKERS set also the relay's mark and the last message in KAFKA_TOPIC must have come that far, and the topic's settings must be right.
Exit status 0 when all is well, 1 when not.

Examples:
  $ throughline doctor
  $ throughline doctor --json --wait 60`;

/** `throughline doctor`. */
export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('Says whether the log is whole, and topic and views have caught up.')
    .option('--json', 'print it as JSON')
    .option('--wait <seconds>', 'how long to wait for views and relay that are behind', seconds, 10)
    .addHelpText('after', help)
    .action(doctor);

const seconds = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0)) throw new InvalidArgumentError('It must be a number of seconds from 0.');
  return value;
};

const doctor = async ({ json, wait }: Flags): Promise<void> => {
  const configuration = readConfiguration(process.env);
  const { url, database } = await databaseOf(configuration);
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000, application_name: 'throughline-doctor' });
  try {
    const { examination, topic } = await examinePatiently(pool, configuration.kafka, wait).catch(databaseUnreachable);
    const found = [...troubles(examination), ...(topic ? topicTroubles(topic) : [])];
    const report = { version, node: process.version, database, settings: settingsOf(process.env), examination, topic, troubles: found };
    process.stdout.write(json ? asJson(report) : asText(report));
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await pool.end();
  }
};

const everyMs = 250;

interface Found {
  readonly examination: Examination;
  /** null without Kafka, or without a log. */
  readonly topic: TopicExamination | null;
}

/** Views and relay run a moment behind the log: looks again while waiting may help. The broker is asked when the views are there. */
const examinePatiently = async (pool: Pool, kafka: KafkaConfiguration | null, wait: number): Promise<Found> => {
  const until = performance.now() + wait * 1000;
  let due: ReadonlyMap<number, number> = new Map();
  for (;;) {
    const examination = await examine(pool, allViews, due);
    due = new Map(examination.partitions.map((one) => [one.partition, one.due]));
    const over = performance.now() >= until;
    if (over || !mayCatchUp(examination)) {
      const topic = kafka && examination.log ? await examineTopic(pool, kafka, examination.log, due) : null;
      if (over || !topic || !topicMayCatchUp(topic)) return { examination, topic };
    }
    await sleep(everyMs);
  }
};

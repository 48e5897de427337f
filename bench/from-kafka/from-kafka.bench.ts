import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLog } from '@throughline/testing';
import { allViews } from '@throughline/views';
import type { Bench } from '../bench';
import { consume, eventsIn } from '../kafka/consume';
import { openStage, published, type Stage } from '../kafka/stage';
import { interleave, progress, spread, table, whole } from '../measure';
import { catchUp } from './catch-up';
import type { MemoryRun } from './memory.program';

const bare = 'kafkajs alone, consuming and parsing';
/** One view that catches up, against consuming and parsing the same messages. */
const goal = 0.3;
/** Peak memory at ten times the events, against that at the first size. */
const memoryGoal = 1.2;
const patientsBefore = 870;

export const bench: Bench = {
  about: 'each view catching up from Kafka, against kafkajs alone consuming and parsing; and memory at 100 k and 1 M events',
  options: [
    '--rounds N     rounds counted, default 5; the contenders take turns in each',
    '--patients N   synthetic histories for the rounds, default 870 (about 100,000 events)',
    '--memory NAME  the view whose memory is measured, default patient-timeline; none leaves it out',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '5' },
        patients: { type: 'string', default: String(patientsBefore) },
        memory: { type: 'string', default: 'patient-timeline' },
      },
    });
    const stage = await openStage(Number(values.patients));
    try {
      await speed(stage, Number(values.rounds));
      if (values.memory !== 'none') await memory(stage, values.memory, Number(values.patients));
    } finally {
      await stage.end();
    }
  },
};

const speed = async (stage: Stage, rounds: number): Promise<void> => {
  const topic = await published(stage);
  const events = eventsIn(topic);
  const figures = await interleave(
    [
      { name: bare, round: async () => events / (await consume(topic)) },
      ...allViews.map((view) => ({ name: view.name, round: async () => events / (await catchUp(stage.pool, topic, view)) })),
    ],
    rounds,
  );
  const base = figures.get(bare) ?? [];
  const rows = [...figures].map(([name, of]) => {
    const { min, median, max } = spread(of);
    const ratio = spread(of.map((figure, round) => figure / (base[round] ?? NaN)));
    const ratios = name === bare ? ['', ''] : [ratio.median.toFixed(2), `${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}`];
    return [name, whole(min), whole(median), whole(max), ...ratios];
  });
  console.log(table([`events a second, ${whole(events)} events`, 'min', 'median', 'max', 'ratio', 'spread'], rows));
  console.log(`\nGoal: a ratio of at least ${goal}.\n`);
};

const memory = async (stage: Stage, view: string, patients: number): Promise<void> => {
  const small = await peakOf(stage, view);
  progress('filling the log to ten times that');
  await fillLog(stage.log, { patients: 9 * patients, from: patients });
  const large = await peakOf(stage, view);
  const ratio = large.bytes / small.bytes;
  const rows = [small, large].map(({ events, bytes }) => [whole(events), `${whole(bytes / 2 ** 20)} MB`]);
  console.log(table([`events; ${view} catching up from Kafka in a process of its own`, 'peak RSS'], rows));
  console.log(`\nratio ${ratio.toFixed(2)}, goal <= ${memoryGoal}: ${ratio <= memoryGoal ? 'met' : 'MISSED'}`);
};

const peakOf = async (stage: Stage, view: string): Promise<{ readonly events: number; readonly bytes: number }> => {
  const { kafka: _client, ...topic } = await published(stage);
  const told: MemoryRun = { ...topic, databaseUrl: stage.databaseUrl, brokers: stage.brokers, view };
  progress(`${view} catching up with ${whole(eventsIn(topic))} events`);
  const child = fork(join(__dirname, `memory.program${extname(__filename)}`), [JSON.stringify(told)]);
  const bytes = await new Promise<number>((said, failed) => {
    child.once('message', (peak) => said(Number(peak)));
    child.once('exit', (code) => failed(new Error(`It ended with ${code} before it had caught up`)));
  });
  progress('');
  return { events: eventsIn(topic), bytes };
};

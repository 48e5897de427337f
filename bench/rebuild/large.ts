import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { progress, table, whole } from '../measure';
import type { LargeRun, LargeTaken } from './large.program';
import { openStage } from './stage';
import { writeLog } from './write-log';

const small = 100_000;
/** Peak memory with many events, against that with few. */
const memoryGoal = 1.2;
/** Events a second with many events may differ so far from those with few. */
const speedGoal = 0.15;

interface Taken extends LargeTaken {
  readonly secondsToWrite: number;
}

/** A rebuild of all views with few events and with many, each in a process of its own. */
export const large = async (events: number, parallel: number): Promise<void> => {
  const taken: Taken[] = [];
  for (const count of [small, events]) taken.push(await rebuildOf(count, parallel));
  const rows = taken.map(({ events: count, fillSeconds, finishSeconds, peakBytes, secondsToWrite, writtenBytes }) => [
    whole(count),
    secondsToWrite.toFixed(0),
    fillSeconds.toFixed(1),
    finishSeconds.toFixed(1),
    whole(count / fillSeconds),
    whole(count / (fillSeconds + finishSeconds)),
    `${whole(peakBytes / 2 ** 20)} MB`,
    `${whole(writtenBytes / 2 ** 20)} MB`,
  ]);
  const head = ['events', 'log written in s', 'filled in s', 'finished in s', 'events/s filling', 'events/s in all', 'peak RSS', 'tables'];
  console.log(table(head, rows));
  const [few, many] = taken;
  if (!few || !many) return;
  const memory = many.peakBytes / few.peakBytes;
  console.log(`\nmemory: ratio ${memory.toFixed(2)}, goal <= ${memoryGoal}: ${memory <= memoryGoal ? 'met' : 'MISSED'}`);
  const speed = rate(many) / rate(few);
  console.log(`events a second filling: ratio ${speed.toFixed(2)}, goal >= ${1 - speedGoal}: ${speed >= 1 - speedGoal ? 'met' : 'MISSED'}`);
};

const rate = ({ events, fillSeconds }: LargeTaken): number => events / fillSeconds;

const rebuildOf = async (events: number, parallel: number): Promise<Taken> => {
  const stage = await openStage();
  try {
    const begun = performance.now();
    await writeLog(stage.url, stage.pool, events);
    const secondsToWrite = (performance.now() - begun) / 1_000;
    progress(`rebuilding all views from ${whole(events)} events`);
    return { ...(await inItsOwnProcess({ databaseUrl: stage.url, parallel })), secondsToWrite };
  } finally {
    progress('');
    await stage.end();
  }
};

const inItsOwnProcess = (told: LargeRun): Promise<LargeTaken> => {
  const child = fork(join(__dirname, `large.program${extname(__filename)}`), [JSON.stringify(told)]);
  return new Promise((said, failed) => {
    child.once('message', (taken) => said(taken as LargeTaken));
    child.once('exit', (code) => failed(new Error(`It ended with ${code} before it had rebuilt the views`)));
  });
};

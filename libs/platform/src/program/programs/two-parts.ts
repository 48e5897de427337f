import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram } from '../run-program';

/** A program of two parts, for tests. Its parameter says what goes wrong. */
const [trouble] = process.argv.slice(2);

const part = (name: string, ms: number) => ({
  name,
  end: async () => {
    process.stdout.write(`ending ${name}\n`);
    await sleep(ms);
    if (trouble === `${name} does not end well`) throw new Error('did not want to');
    process.stdout.write(`ended ${name}\n`);
  },
});

void runProgram({
  name: 'two-parts',
  stray: (reason) => reason instanceof RangeError,
  start: async () => {
    if (trouble === 'start fails') throw new Error('There is nothing to start');
    if (trouble === 'start is slow') await sleep(4_000);
    if (trouble === 'a rejection') setTimeout(() => void Promise.reject(new Error('nobody caught this')), 300);
    if (trouble === 'a stray rejection') setTimeout(() => void Promise.reject(new RangeError('nobody caught this')), 300);
    if (trouble === 'an exception')
      setTimeout(() => {
        throw new Error('nobody caught this');
      }, 300);
    process.stdout.write('started\n');
    return {
      checks: [{ name: 'mood', ask: () => Promise.resolve(trouble === 'a bad mood' ? 'not today' : null) }],
      ending: [part('first', 2_000), part('second', 10)],
    };
  },
});

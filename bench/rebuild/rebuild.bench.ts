import { parseArgs } from 'node:util';
import type { Bench } from '../bench';
import { againstEmmett } from './against-emmett';
import { fromKafka } from './from-kafka';
import { fromLog } from './from-log';
import { large } from './large';

const parts = ['log', 'emmett', 'kafka'] as const;

export const bench: Bench = {
  about:
    'rebuilding views: against COPYing the same rows, against Emmett, from Kafka against kafkajs alone; memory and speed with N events',
  options: [
    '--rounds N     rounds counted, default 3; the contenders take turns in each',
    '--patients N   synthetic histories in the log, default 1,800 (about 131 events each)',
    '--parallel N   partitions at once, default 2',
    `--only PART    one of ${parts.join(', ')}; default all of them`,
    '--large N      instead: memory and speed with 100,000 events and with N, such as 10000000',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '3' },
        patients: { type: 'string', default: '1800' },
        parallel: { type: 'string', default: '2' },
        only: { type: 'string' },
        large: { type: 'string' },
      },
    });
    const [rounds, patients, parallel] = [Number(values.rounds), Number(values.patients), Number(values.parallel)];
    const isWanted = (part: (typeof parts)[number]): boolean => values.only === undefined || values.only === part;
    if (values.large !== undefined) return large(Number(values.large), parallel);
    if (isWanted('log')) await fromLog(patients, rounds, parallel);
    if (isWanted('emmett')) await againstEmmett(rounds, parallel);
    if (isWanted('kafka')) await fromKafka(patients, rounds, parallel);
  },
};

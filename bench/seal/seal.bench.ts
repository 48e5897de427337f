import { generateKeyPairSync, hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findGenesis, rawEvents } from '@throughline/log';
import { startEmbeddedPostgres } from '@throughline/platform';
import { askForSeals, keptTrees, lastSeal, signingKeys, verifyLog } from '@throughline/seal';
import { Pool } from 'pg';
import { throughline, type Appender } from '../append/contenders';
import type { Bench } from '../bench';
import { startOwnProgram } from '../beside/own-program';
import { interleave, progress, spread, table, whole } from '../measure';

const off = 'appends, no sealer there';
const on = 'appends, a sealer beside them';
const reading = 'reading the rows and hashing them';
const verifying = 'verifying the log';

const writers = 64;
/** A sealer that is there seals all the time: as fast as it ever may. */
const sealEverySeconds = '1';

const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const publicKeys = signingKeys(pem).map(({ publicKey }) => publicKey);

export const bench: Bench = {
  about: 'appending with a sealer beside it and without, and verifying against reading and hashing',
  options: [
    '--rounds N    rounds counted, default 5; the contenders take turns in each',
    '--seconds N   how long each writes in a round, default 10',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '10' } },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      await server.createDatabase('seal');
      const url = server.url('seal');
      const appender = await throughline(url, writers);
      const pool = new Pool({ connectionString: url, max: 3 });
      await measureAppends({ appender, pool, url, rounds: Number(values.rounds), seconds: Number(values.seconds) });
      await sealAll(pool, url);
      await measureVerifying(pool, Number(values.rounds));
      await pool.end();
      await appender.close();
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Appending {
  readonly appender: Appender;
  readonly pool: Pool;
  readonly url: string;
  readonly rounds: number;
  readonly seconds: number;
}

const measureAppends = async ({ appender, pool, url, rounds, seconds }: Appending): Promise<void> => {
  const write = async (): Promise<number> => (await appender.round(seconds)).perSecond;
  let sealed = 0;
  const besideSealer = async (): Promise<number> => {
    const sealer = startSealer(url);
    await untilThere(pool);
    const before = await sealedEvents(pool);
    const perSecond = await write();
    sealed += (await sealedEvents(pool)) - before;
    await sealer.end();
    return perSecond;
  };
  const figures = await interleave(
    [
      { name: off, round: write },
      { name: on, round: besideSealer },
    ],
    rounds,
  );
  report('events a second', figures, { of: on, against: off, least: 0.95 });
  console.log(`${whole(sealed / (rounds + 1))} events were sealed meanwhile in each round.\n`);
};

const measureVerifying = async (pool: Pool, rounds: number): Promise<void> => {
  const perSecond = (work: () => Promise<number>) => async (): Promise<number> => {
    const begun = performance.now();
    const events = await work();
    return (1_000 * events) / (performance.now() - begun);
  };
  const figures = await interleave(
    [
      { name: reading, round: perSecond(() => readAndHash(pool)) },
      { name: verifying, round: perSecond(() => verify(pool)) },
    ],
    rounds,
  );
  report('events a second', figures, { of: verifying, against: reading, least: 0.5 });
};

const startSealer = (url: string) =>
  startOwnProgram('sealer', url, { THROUGHLINE_SEAL_KEY: pem, THROUGHLINE_SEAL_SECONDS: sealEverySeconds, THROUGHLINE_SEAL_FOLDER: '' });

/** Only a sealer that has the lease seals: those before it have given theirs back. */
const untilThere = async (pool: Pool): Promise<void> => {
  for (let found = 0; found === 0; await new Promise((done) => setTimeout(done, 100))) {
    const { rows } = await pool
      .query<{ held: number }>('select count(*)::int as held from seal_leases where expires_at > now()')
      .catch(() => ({ rows: [] }));
    found = rows[0]?.held ?? 0;
  }
};

const treesOf = async (pool: Pool) => keptTrees(pool, (await findGenesis(pool))?.clusterId ?? '');

const sealedEvents = async (pool: Pool): Promise<number> => {
  const seals = await Promise.all((await treesOf(pool)).map((tree) => lastSeal(pool, tree)));
  return seals.reduce((sum, seal) => sum + (seal?.size ?? 0), 0);
};

const headOf = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ events: number }>('select sum(sequence)::float8 as events from partition_heads');
  return rows[0]?.events ?? 0;
};

const sealAll = async (pool: Pool, url: string): Promise<void> => {
  const sealer = startSealer(url);
  await untilThere(pool);
  for (let [sealed, head] = [0, 1]; sealed < head; [sealed, head] = [await sealedEvents(pool), await headOf(pool)]) {
    await askForSeals(pool);
    progress(`sealing: ${whole(sealed)} of ${whole(head)}`);
    await new Promise((done) => setTimeout(done, 500));
  }
  progress('');
  await sealer.end();
};

/** What a verification cannot do without. */
const readAndHash = async (pool: Pool): Promise<number> => {
  let events = 0;
  for (const { partition } of await treesOf(pool)) {
    for (let after = 0; ;) {
      const page = await rawEvents(pool, { partition, after, upTo: Number.MAX_SAFE_INTEGER }, 1_000);
      for (const event of page) hash('sha256', event.meta + event.payload, 'buffer');
      events += page.length;
      after = page.at(-1)?.sequence ?? after;
      if (page.length < 1_000) break;
    }
  }
  return events;
};

const verify = async (pool: Pool): Promise<number> => {
  const { partitions, verified } = await verifyLog({ pool, publicKeys, outside: [] }, { only: null });
  if (!verified) throw new Error('The log was not verified');
  return partitions.reduce((sum, { events }) => sum + events, 0);
};

const report = (
  what: string,
  figures: ReadonlyMap<string, readonly number[]>,
  goal: { readonly of: string; readonly against: string; readonly least: number },
): void => {
  const rows = [...figures].map(([name, of]) => {
    const { min, median, max } = spread(of);
    return [name, whole(min), whole(median), whole(max)];
  });
  console.log(table([what, 'min', 'median', 'max'], rows));
  const base = figures.get(goal.against) ?? [];
  const ratio = spread((figures.get(goal.of) ?? []).map((figure, round) => figure / (base[round] ?? NaN)));
  const met = ratio.median >= goal.least ? 'met' : 'MISSED';
  console.log(
    `\n${goal.of} / ${goal.against}: ${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}), goal >= ${goal.least}: ${met}\n`,
  );
};

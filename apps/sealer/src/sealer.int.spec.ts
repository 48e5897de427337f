import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { migrate, openEventLog, type EventLog } from '@throughline/log';
import { createLogger, createMetrics, readConfiguration, shutDown, type RunningParts } from '@throughline/platform';
import {
  askForSeals,
  keysOf,
  lastSeal,
  keptTrees,
  openCheckpoint,
  openNote,
  originOf,
  parseNote,
  parseVkey,
  signingKeys,
  verifyLog,
} from '@throughline/seal';
import { createTestDatabase, fillLog, startTestWitness, type TestDatabase, type TestWitness } from '@throughline/testing';
import { Pool } from 'pg';
import { startSealerParts } from './start';

const logger = createLogger({ name: 'test', level: 'silent' });
const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const publicKeys = signingKeys(pem).map(({ publicKey }) => publicKey);

let database: TestDatabase;
let log: EventLog<EpisodeServiceEvent>;
let pool: Pool;
let folder: string;
let witness: TestWitness;
let patients = 0;
const running: RunningParts[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 2 });
  pool = new Pool({ connectionString: database.url });
  folder = await mkdtemp(join(tmpdir(), 'throughline-seals-'));
  witness = await startTestWitness();
  witness.trust([0, 1].flatMap((partition) => keysOf({ clusterId: log.clusterId, partition }, publicKeys)));
  await fill();
});

afterEach(async () => {
  for (const { ending } of running.splice(0)) await shutDown(ending, logger);
  await witness.close();
  await pool.end();
  await log.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const fill = async (): Promise<void> => {
  await fillLog(log, { patients: 4, from: patients });
  patients += 4;
};

const start = async (environment: Readonly<Record<string, string>> = {}) => {
  const metrics = createMetrics();
  const given = { THROUGHLINE_SEAL_KEY: pem, THROUGHLINE_SEAL_FOLDER: folder, THROUGHLINE_SEAL_SECONDS: '1', ...environment };
  const configuration = readConfiguration({ NODE_ENV: 'test', PORT: '0', THROUGHLINE_PARTITIONS: '2', ...given });
  const parts = await startSealerParts({ configuration, databaseUrl: database.url, logger, metrics });
  running.push(parts);
  return {
    metrics: () => metrics.metrics(),
    trouble: async () => (await Promise.all(parts.checks.map(({ ask }) => ask())))[0] ?? null,
    stop: () => shutDown(running.splice(running.indexOf(parts), 1)[0]?.ending ?? [], logger),
  };
};

const until = async (met: () => Promise<boolean>, what: string): Promise<void> => {
  const deadline = performance.now() + 60_000;
  while (!(await met())) {
    if (performance.now() > deadline) throw new Error(`It did not come about: ${what}`);
    await sleep(20);
  }
};

const unsealed = async (): Promise<number> => {
  const trees = await keptTrees(pool, log.clusterId).catch(() => []);
  const heads = await log.heads();
  const sealed = await Promise.all(trees.map(async (tree) => (await lastSeal(pool, tree))?.size ?? 0));
  return heads.reduce((sum, { sequence }) => sum + sequence, 0) - sealed.reduce((sum, size) => sum + size, 0);
};

const written = (partition: number, name: string): Promise<string> =>
  readFile(join(folder, log.clusterId, String(partition), name), 'utf8');

describe('the sealer', () => {
  it('seals what is new on its schedule, and writes it down outside the database', async () => {
    const sealer = await start();
    await until(async () => (await unsealed()) === 0, 'sealed');
    await fill();
    await until(async () => (await unsealed()) === 0, 'sealed again');
    const heads = await log.heads();
    for (const { partition, sequence } of heads) {
      const keys = keysOf({ clusterId: log.clusterId, partition }, publicKeys);
      await until(async () => openCheckpoint(await written(partition, 'checkpoint'), keys).size === sequence, 'written');
      expect((await written(partition, 'seals.jsonl')).trimEnd().split('\n')).toHaveLength(2);
      expect((await written(partition, 'vkeys')).trimEnd().split('\n').map(parseVkey)).toEqual(keys);
    }
    expect(await sealer.trouble()).toBeNull();
    expect(await sealer.metrics()).toMatch(/^throughline_seals_total 4$/m);
    expect(
      await verifyLog({ pool, publicKeys, outside: await Promise.all([0, 1].map((one) => written(one, 'checkpoint'))) }, { only: null }),
    ).toMatchObject({
      verified: true,
    });
  });

  it('seals at once when somebody asks, whatever its schedule', async () => {
    await start({ THROUGHLINE_SEAL_SECONDS: '86400' });
    await until(async () => (await unsealed()) === 0, 'sealed at its start');
    await fill();
    expect(await unsealed()).toBeGreaterThan(0);
    await askForSeals(pool);
    await until(async () => (await unsealed()) === 0, 'sealed on demand');
  });

  it('seals a log that goes on under another name anew, from its first event', async () => {
    const sealer = await start();
    await until(async () => (await unsealed()) === 0, 'sealed');
    await pool.query('update genesis set cluster_id = gen_random_uuid()');
    const { rows } = await pool.query<{ name: string }>('select cluster_id as name from genesis');
    const name = rows[0]?.name ?? '';
    await fill();
    const heads = await log.heads();
    const newSizes = async (): Promise<readonly number[]> =>
      Promise.all((await keptTrees(pool, name)).map(async (tree) => (await lastSeal(pool, tree))?.size ?? 0));
    const whole = heads.map(({ sequence }) => sequence);
    await until(async () => (await newSizes()).join() === whole.join(), 'sealed under the new name');
    expect(await sealer.trouble()).toBeNull();
  });

  it('has a key that was exchanged sign what is sealed already, and writes that down too', async () => {
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const sealer = await start();
    await until(async () => (await unsealed()) === 0, 'sealed');
    await until(async () => (await written(1, 'checkpoint').catch(() => '')) !== '', 'written');
    await sealer.stop();
    const next = await start({ THROUGHLINE_SEAL_KEY: `${pem}${other}` });
    const newKeys = signingKeys(other).map(({ publicKey }) => publicKey);
    const opens = async (partition: number, name: string): Promise<boolean> => {
      const keys = keysOf({ clusterId: log.clusterId, partition }, newKeys);
      const note = await written(partition, name);
      return parseNote(note).signatures.length === 2 && openNote(note, keys).signedBy.length === 1;
    };
    for (const partition of [0, 1]) {
      await until(async () => opens(partition, 'checkpoint').catch(() => false), 'signed by the new key');
      expect(await opens(partition, 'heads')).toBe(true);
      expect((await written(partition, 'seals.jsonl')).trimEnd().split('\n')).toHaveLength(2);
      expect((await written(partition, 'vkeys')).trimEnd().split('\n')).toHaveLength(2);
    }
    expect(await next.trouble()).toBeNull();
  });

  it('has one of several seal, and another when that is gone', async () => {
    const [one, other] = [await start(), await start()];
    await until(async () => (await unsealed()) === 0, 'sealed');
    expect(await one.metrics()).toMatch(/^throughline_sealer_acting 1$/m);
    expect(await other.metrics()).toMatch(/^throughline_sealer_acting 0$/m);
    await one.stop();
    await fill();
    await until(async () => (await unsealed()) === 0, 'sealed by the other');
    expect(await other.metrics()).toMatch(/^throughline_sealer_acting 1$/m);
  });

  it.each([
    ['without a key', { THROUGHLINE_SEAL_KEY: '' }, /there is no key.*THROUGHLINE_SEAL_KEY_FILE/],
    ['with a key that is none', { THROUGHLINE_SEAL_KEY: 'a secret that is no key' }, /no private key/],
  ])('%s seals nothing, and says so', async (_, environment, said) => {
    const sealer = await start(environment);
    expect(await sealer.trouble()).toMatch(said);
    expect(await sealer.trouble()).not.toContain('a secret');
    expect(await sealer.metrics()).toMatch(/^throughline_sealer_stopped 1$/m);
    await askForSeals(pool);
    await until(async () => /throughline_seal_failures_total\{place="log"\} [2-9]/.test(await sealer.metrics()), 'tried');
    expect(await keptTrees(pool, log.clusterId)).toEqual([]);
  });

  it('does not take part in rewriting what it wrote down outside the database', async () => {
    const sealer = await start();
    await until(async () => (await unsealed()) === 0 && (await written(1, 'checkpoint').catch(() => '')) !== '', 'sealed and written');
    await sealer.stop();
    for (const table of ['seals', 'seal_tiles', 'seal_buckets']) await pool.query(`delete from ${table}`);
    await pool.query(`update events set payload = (payload::text || ' ')::json where sequence = 1`);
    const next = await start();
    await until(async () => (await next.trouble()) !== null, 'refused');
    expect(await next.trouble()).toContain('was an older state restored?');
    expect((await keptTrees(pool, log.clusterId)).length).toBe(2);
    expect(await unsealed()).toBe((await log.heads()).reduce((sum, { sequence }) => sum + sequence, 0));
  });

  it('has a witness sign, which verifies that each checkpoint follows on the one before', async () => {
    const asked = { THROUGHLINE_SEAL_WITNESSES: `${witness.url} ${witness.vkey}` };
    const sealer = await start(asked);
    const cosignedAll = async (): Promise<boolean> => {
      const heads = await log.heads();
      return heads.every(({ partition, sequence }) => witness.seen(originOf({ clusterId: log.clusterId, partition }))?.size === sequence);
    };
    await until(cosignedAll, 'witnessed');
    await fill();
    await until(cosignedAll, 'witnessed again');
    await until(async () => (await unsealed()) === 0, 'sealed');
    for (const tree of await keptTrees(pool, log.clusterId)) {
      await until(async () => ((await lastSeal(pool, tree))?.checkpoint ?? '').includes('witness.example'), 'kept');
      const note = (await lastSeal(pool, tree))?.checkpoint ?? '';
      const signedBy = openNote(note, [...keysOf(tree, publicKeys), parseVkey(witness.vkey)]).signedBy.map(({ kind }) => kind);
      expect(signedBy).toEqual(['note', 'cosignature']);
    }
    expect(new Set(witness.answered)).toEqual(new Set([200]));
    await sealer.stop();
    // Whatever the sealer thinks that the witness knows, the witness knows better.
    await pool.query(`delete from seal_publications`);
    await fill();
    await start(asked);
    await until(cosignedAll, 'witnessed after the mark was lost');
    expect(new Set(witness.answered)).toEqual(new Set([200, 409]));
  });

  it('says that a witness refuses, and seals all the same', async () => {
    witness.trust([]);
    const sealer = await start({ THROUGHLINE_SEAL_WITNESSES: `${witness.url} ${witness.vkey}` });
    await until(async () => (await unsealed()) === 0 && (await sealer.trouble()) !== null, 'sealed');
    expect(await sealer.trouble()).toContain('refuses with status 404');
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, createMetrics, readConfiguration, shutDown, type RunningParts } from '@throughline/platform';
import {
  consistencyProof,
  nodesInTiles,
  openCheckpoint,
  parseVkey,
  rootOf,
  signingKeys,
  tilePath,
  tileWidth,
  verifyConsistency,
  vkeyOf,
  type Checkpoint,
  type ReadNodes,
  type ReadTiles,
} from '@throughline/seal';
import { startSealerParts } from '@throughline/sealer';
import { createTestDatabase, fillLog, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { throughline, type Run } from '../import/throughline';
import { startService, type Answer, type ServiceUnderTest } from './service';

const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const [key] = signingKeys(pem);
const vkey = vkeyOf({ name: 'throughline', kind: 'note', publicKey: key.publicKey });
const logger = createLogger({ name: 'test', level: 'silent' });

/** What anybody can do with what is published, and a key that they were given. */
class Outsider {
  constructor(private readonly service: ServiceUnderTest) {}

  private async get(path: string): Promise<Buffer> {
    const { statusCode, rawPayload } = await this.service.api.application.inject({ method: 'GET', url: path });
    expect({ path, statusCode }).toEqual({ path, statusCode: 200 });
    return rawPayload;
  }

  async checkpoint(partition: number, of = ''): Promise<Checkpoint> {
    const keys = (JSON.parse((await this.get('/seals/keys')).toString()) as { vkeys: string[] }).vkeys.map(parseVkey);
    const own = keys.filter(({ publicKey }) => publicKey.equals(key.publicKey));
    return openCheckpoint((await this.get(`/seals/${partition}${of}/checkpoint`)).toString(), own);
  }

  /** Fetches just the tiles that a tree of this size has. */
  nodes(partition: number, size: number): ReadNodes {
    const read: ReadTiles = (places) =>
      Promise.all(
        places.map((place) => {
          const hashes = Math.floor(size / tileWidth ** place.level);
          return this.get(`/seals/${partition}/${tilePath(place, Math.min(tileWidth, hashes - place.index * tileWidth))}`);
        }),
      );
    return nodesInTiles(read);
  }
}

let database: TestDatabase;
let service: ServiceUnderTest;
let sealer: RunningParts;
let folder: string;
let data: string;
let patients = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'throughline-seals-'));
  data = await mkdtemp(join(tmpdir(), 'throughline-data-'));
  const environment = {
    THROUGHLINE_PARTITIONS: '2',
    THROUGHLINE_SEAL_KEY: pem,
    THROUGHLINE_SEAL_FOLDER: folder,
    THROUGHLINE_SEAL_SECONDS: '3600',
  };
  service = await startService({ databaseUrl: database.url, environment });
  const configuration = readConfiguration({ NODE_ENV: 'test', PORT: '0', ...environment });
  sealer = await startSealerParts({ configuration, databaseUrl: database.url, logger, metrics: createMetrics() });
  await fill();
});

afterAll(async () => {
  await shutDown(sealer.ending, logger);
  await service.close();
  await database.drop();
  for (const place of [folder, data]) await rm(place, { recursive: true });
});

const fill = async (): Promise<void> => {
  await fillLog(service.services.log, { patients: 10, from: patients });
  patients += 10;
};

const sealNow = (): Promise<Answer> => service.send('POST', '/v1/ops/seals', {}, { as: 'operator' });

const verify = (...parameters: readonly string[]): Promise<Run> =>
  throughline(['verify', ...parameters], { DATABASE_URL: database.url, THROUGHLINE_SEAL_FOLDER: folder, THROUGHLINE_DATA: data });

const onDatabase = async (statement: string, values: readonly unknown[] = []): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const pool = new Pool({ connectionString: database.url, max: 1 });
  const { rows } = await pool.query<Readonly<Record<string, unknown>>>(statement, [...values]);
  await pool.end();
  return rows;
};

describe('seals, from sealing to verifying at home', () => {
  it('are made at once when an operator asks, and by nobody else', async () => {
    expect(await service.send('POST', '/v1/ops/seals', {}, { as: 'auditor' })).toMatchObject({ status: 403 });
    const { status, body } = await sealNow();
    expect(status).toBe(200);
    expect(body.items).toHaveLength(2);
    for (const place of body.items ?? []) expect(place).toMatchObject({ lag: 0, sealed: place['head'] });
    expect((await service.send('GET', '/v1/ops/seals', undefined, { as: 'operator' })).body.items).toEqual(body.items);
  });

  it('are enough for somebody outside to see that the log only grew', async () => {
    const outsider = new Outsider(service);
    const older = await outsider.checkpoint(0);
    await fill();
    await sealNow();
    const newer = await outsider.checkpoint(0);
    expect(newer.size).toBeGreaterThan(older.size);
    const nodes = outsider.nodes(0, newer.size);
    expect(await rootOf(newer.size, nodes)).toEqual(newer.root);
    expect(verifyConsistency(older, newer, await consistencyProof(older.size, newer.size, nodes))).toBe(true);
    expect(await outsider.checkpoint(0, '/heads')).toMatchObject({ size: 65_536, origin: `${newer.origin}/heads/${newer.size}` });
  });

  it.each([
    '/seals/9/checkpoint',
    '/seals/x/checkpoint',
    '/seals/0/tile/0/999',
    '/seals/0/tile/0/000.p/0',
    '/seals/0/tile/entries/000',
    '/seals/0/tile/5/000',
  ])('hold nothing at %s', async (path) =>
    expect((await service.api.application.inject({ method: 'GET', url: path })).statusCode).toBe(404),
  );

  it('give out no hash that no checkpoint covers yet', async () => {
    const { size } = await new Outsider(service).checkpoint(1);
    const path = (width: number): string => `/seals/1/tile/0/${String(Math.floor(size / 256)).padStart(3, '0')}.p/${width}`;
    await fill();
    expect((await service.api.application.inject({ method: 'GET', url: path(size % 256) })).statusCode).toBe(200);
    expect((await service.api.application.inject({ method: 'GET', url: path((size % 256) + 1) })).statusCode).toBe(404);
    await sealNow();
  });

  it('verify the whole log, a partition, an episode and a stream, and say so', async () => {
    const whole = await verify('--vkey', vkey);
    expect(whole).toMatchObject({ status: 0, out: expect.stringContaining('Verified: every event') as string });
    expect(await verify('--vkey', vkey, '--partition', '1')).toMatchObject({ status: 0 });
    const [episode] = await onDatabase(`select meta->>'episodeId' as id from events where stream_id like 'episode-%' limit 1`);
    expect(await verify('--vkey', vkey, '--episode', String(episode?.['id']))).toMatchObject({
      status: 0,
      out: expect.stringContaining('none of them is missing') as string,
    });
    const json = await verify('--vkey', vkey, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ verified: true, findings: [] });
  });

  it('are compared with what was kept elsewhere: one checkpoint, or every seal', async () => {
    const [log] = await onDatabase('select cluster_id as id from genesis');
    const place = join(folder, String(log?.['id']), '0');
    const counted = async (...parameters: readonly string[]): Promise<number> => {
      const { out } = await verify('--vkey', vkey, '--partition', '0', '--json', ...parameters);
      return (JSON.parse(out) as { partitions: { seals: number }[] }).partitions[0]?.seals ?? 0;
    };
    const alone = await counted();
    const lines = (await readFile(join(place, 'seals.jsonl'), 'utf8')).trimEnd().split('\n').length;
    expect(lines).toBeGreaterThan(1);
    expect(await counted('--checkpoint', join(place, 'checkpoint'))).toBe(alone + 1);
    expect(await counted('--checkpoint', join(place, 'seals.jsonl'))).toBe(alone + 2 * lines);
    expect(await verify('--vkey', vkey, '--checkpoint', join(folder, 'nothing'))).toMatchObject({ status: 2 });
    expect(await verify('--vkey', vkey, '--checkpoint', __filename)).toMatchObject({ status: 2 });
  });

  it('trust no key that only the database names', async () => {
    const run = await verify();
    expect(run.status).toBe(2);
    expect(run.complaints).toMatch(/No public key is trusted.*no reason to trust them/s);
    expect(run.complaints).toContain(vkey);
    expect(await verify('--vkey', 'nonsense')).toMatchObject({ status: 2 });
  });

  it('go on from where a verification was interrupted', async () => {
    const [log] = await onDatabase('select cluster_id as id from genesis');
    const full = JSON.parse((await verify('--vkey', vkey, '--json')).out) as { partitions: { sealed: number; events: number }[] };
    const { size, peaks } = await peaksOfFirst();
    await writeFile(join(data, 'verified.json'), JSON.stringify({ clusterId: log?.['id'], places: [{ partition: 0, size, peaks }] }));
    const rest = JSON.parse((await verify('--vkey', vkey, '--json')).out) as typeof full;
    expect(rest).toMatchObject({ verified: true });
    expect(rest.partitions[0]).toMatchObject({ sealed: full.partitions[0]?.sealed, events: (full.partitions[0]?.events ?? 0) - size });
    await expect(readFile(join(data, 'verified.json'))).rejects.toThrow('ENOENT');
  });

  const peaksOfFirst = async (): Promise<{ readonly size: number; readonly peaks: readonly string[] }> => {
    const outsider = new Outsider(service);
    const [first] = await onDatabase(
      'select s.size::float8 as size from seals s join seal_trees t using (tree) where t.partition = 0 order by s.size limit 1',
    );
    const size = Number(first?.['size']);
    const nodes: { height: number; index: number }[] = [];
    for (let [height, from] = [20, 0]; height >= 0; height -= 1) {
      if (Math.floor(size / 2 ** height) % 2 === 1) {
        nodes.push({ height, index: from / 2 ** height });
        from += 2 ** height;
      }
    }
    const hashes = await outsider.nodes(0, (await outsider.checkpoint(0)).size)(nodes);
    return { size, peaks: hashes.map((hash) => hash.toString('hex')) };
  };

  it('name the place where somebody changed an event, in the log and in its episode', async () => {
    const [event] = await onDatabase(
      `select partition::int as partition, sequence::int as sequence, meta->>'episodeId' as episode from events where stream_id like 'episode-%' and stream_version = 2 limit 1`,
    );
    await onDatabase(`update events set payload = (payload::text || ' ')::json where partition = $1 and sequence = $2`, [
      event?.['partition'],
      event?.['sequence'],
    ]);
    const place = `${String(event?.['partition'])}:${String(event?.['sequence'])}  altered`;
    for (const run of [await verify('--vkey', vkey), await verify('--vkey', vkey, '--episode', String(event?.['episode']))]) {
      expect(run.status).toBe(1);
      expect(run.out).toContain(place);
    }
  });

  it('name an episode of which nothing is left, and say of one that never was that nobody knows it', async () => {
    const [event] = await onDatabase(
      `select meta->>'episodeId' as episode from events where stream_id like 'episode-%' order by sequence desc limit 1`,
    );
    const episode = String(event?.['episode']);
    await onDatabase(`delete from events where meta->>'episodeId' = $1`, [episode]);
    const gone = await verify('--vkey', vkey, '--episode', episode);
    expect(gone).toMatchObject({ status: 1, out: expect.stringContaining('missing') as string });
    const never = await verify('--vkey', vkey, '--episode', 'never-was');
    expect(never).toMatchObject({ status: 2, complaints: expect.stringContaining('no seal knows of one') as string });
  });
});

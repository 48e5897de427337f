import { generateKeyPairSync } from 'node:crypto';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { migrate, openEventLog, rawEvents, type EventLog } from '@throughline/log';
import { createTestDatabase, fillLog, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { eventLeafHash } from '../event-leaf';
import { streamKey } from '../heads/bucket';
import { verifyHead } from '../heads/heads-tree';
import { openCheckpoint } from '../note/checkpoint';
import { signingKeys, type SigningKey } from '../note/keys';
import { UntrustedNote } from '../note/note';
import { keysOf, type SealedLog } from '../note/origins';
import { migrateSeals } from '../store/migrate';
import { eventTiles, keptTree, knownPublicKeys, lastSeal, sealsAfter, type KeptTree, type Seal } from '../store/seals';
import { emptyRoot } from '../tree/hash';
import { consistencyProof, verifyConsistency, verifyInclusion } from '../tree/proofs';
import { nodesInTiles } from '../tree/tiles';
import { verifyLog } from '../verify/verify-log';
import { verifyStreams } from '../verify/verify-streams';
import { extendSeal, type SealingOptions } from './extend';
import { SealRefused } from './kept-state';
import { proveFromSeal } from './prove';

const newKey = (): SigningKey =>
  signingKeys(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())[0];
const [first, second, stranger] = [newKey(), newKey(), newKey()];

let database: TestDatabase;
let pool: Pool;
let log: EventLog<EpisodeServiceEvent>;
let sealed: SealedLog;
let patients = 0;

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  await migrateSeals(database.url);
  pool = new Pool({ connectionString: database.url, max: 3 });
  log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 1 });
  sealed = { clusterId: log.clusterId, partition: 0 };
  patients = 0;
  await fill();
});

afterEach(async () => {
  await log.close();
  await pool.end();
  await database.drop();
});

const fill = async (): Promise<void> => {
  await fillLog(log, { patients: 3, from: patients });
  patients += 3;
};

const extend = (
  keys: SealingOptions['keys'] = [first],
  formerKeys: readonly SigningKey[] = [],
  known: Parameters<typeof extendSeal>[2] = null,
) => extendSeal({ pool, keys, formerKeys: formerKeys.map(({ publicKey }) => publicKey) }, sealed, known);

const treeOf = async (): Promise<KeptTree> => {
  const tree = await keptTree(pool, sealed);
  if (!tree) throw new Error('There is no tree');
  return tree;
};

const sealOf = async (): Promise<Seal> => {
  const seal = await lastSeal(pool, await treeOf());
  if (!seal) throw new Error('There is no seal');
  return seal;
};

const trusted = (...keys: readonly SigningKey[]) =>
  keysOf(
    sealed,
    keys.map(({ publicKey }) => publicKey),
  );
const verified = (...keys: readonly SigningKey[]) =>
  verifyLog({ pool, publicKeys: keys.map(({ publicKey }) => publicKey), outside: [] }, { only: null });

describe('sealing a partition', () => {
  it('covers everything up to the head, and costs nothing when nothing is new', async () => {
    const head = (await log.heads())[0]?.sequence ?? 0;
    const seal = await extend();
    expect(seal).toMatchObject({ size: head, events: head });
    expect(await extend()).toMatchObject({ size: head, events: 0 });
    expect(await sealsAfter(pool, await treeOf(), 0, 10)).toHaveLength(1);
    expect(openCheckpoint((await sealOf()).checkpoint, trusted(first))).toMatchObject({ size: head, root: seal?.root });
  });

  it('leads from each checkpoint to each later one', async () => {
    const heads = [];
    for (let round = 0; round < 4; round += 1) {
      const seal = await extend();
      if (seal) heads.push({ size: seal.size, root: seal.root });
      await fill();
    }
    const nodes = nodesInTiles(eventTiles(pool, await treeOf()));
    for (const newer of heads) {
      for (const older of heads.filter(({ size }) => size <= newer.size)) {
        expect(verifyConsistency(older, newer, await consistencyProof(older.size, newer.size, nodes))).toBe(true);
      }
    }
    expect(heads).toHaveLength(4);
  });

  it('proves each event, and where each stream ends, from what is kept', async () => {
    await extend();
    await fill();
    await extend();
    const events = await rawEvents(pool, { partition: 0, after: 0, upTo: 1_000_000 }, 1_000_000);
    const ends = new Map(events.map((event) => [event.streamId, event]));
    const proofs = await proveFromSeal(pool, sealed, {
      sequences: events.map(({ sequence }) => sequence),
      streamIds: [...ends.keys(), 'episode-nobody'],
    });
    const { size, root } = openCheckpoint(proofs?.seal.checkpoint ?? '', trusted(first));
    const headsRoot = openCheckpoint(proofs?.seal.heads ?? '', trusted(first)).root;
    for (const event of events) {
      const leaf = eventLeafHash(event);
      expect(verifyInclusion({ index: event.sequence - 1, size, leaf, root }, proofs?.inclusion.get(event.sequence) ?? [])).toBe(true);
    }
    for (const [streamId, event] of ends) {
      const proof = proofs?.heads.get(streamId);
      expect(proof && verifyHead(streamId, proof, headsRoot)).toEqual({ version: event.streamVersion, leaf: eventLeafHash(event) });
    }
    const nobody = proofs?.heads.get('episode-nobody');
    expect(nobody && verifyHead('episode-nobody', nobody, headsRoot)).toBeNull();
    expect(await verifyStreams({ pool, publicKeys: [first.publicKey] }, sealed, [...ends.keys()])).toMatchObject({
      verified: true,
      unsealed: 0,
    });
  });

  it('goes over from one key to the next with an overlap, and old seals hold by the old key', async () => {
    await extend([first]);
    await fill();
    await extend([first, second]);
    expect(openCheckpoint((await sealOf()).checkpoint, trusted(second)).size).toBeGreaterThan(0);
    await fill();
    await extend([second], [first]);
    await fill();
    await extend([second]);
    expect(await verified(first, second)).toMatchObject({ verified: true });
    const { findings } = await verified(second);
    expect(findings.map(({ kind }) => kind)).toEqual(['seal-not-trusted']);
  });

  it('has a new key sign what is sealed already where nothing is new, and takes no signature away', async () => {
    const before = await extend([first]);
    const { checkpoint, heads } = await sealOf();
    expect(await extend([first])).toMatchObject({ seal: { checkpoint, heads } });
    expect(await extend([second], [first])).toMatchObject({ size: before?.size, root: before?.root, events: 0 });
    const signed = await sealOf();
    for (const [was, is] of [
      [checkpoint, signed.checkpoint],
      [heads, signed.heads],
    ] as const) {
      expect(is.startsWith(was)).toBe(true);
      for (const key of [first, second]) expect(openCheckpoint(is, trusted(key))).toEqual(openCheckpoint(was, trusted(first)));
    }
    expect(await sealsAfter(pool, await treeOf(), 0, 10)).toHaveLength(1);
    expect(await verified(second)).toMatchObject({ verified: true });
    expect(await extend([second], [first])).toMatchObject({ seal: { checkpoint: signed.checkpoint } });
    expect(await knownPublicKeys(pool)).toEqual([first.publicKey, second.publicKey]);
  });

  it('has a new key sign nothing that is not what was signed', async () => {
    await extend([first]);
    await pool.query('delete from seal_tiles where not of_heads');
    await expect(extend([first, second])).rejects.toThrow(SealRefused);
    const { checkpoint } = await sealOf();
    expect(() => openCheckpoint(checkpoint, trusted(second))).toThrow(UntrustedNote);
  });

  it('goes on from a seal of a key that it does not know only when it is told that key', async () => {
    await extend([stranger]);
    await fill();
    await expect(extend([first])).rejects.toThrow(/THROUGHLINE_SEAL_VKEYS/);
    expect(await extend([first], [stranger])).not.toBeNull();
  });

  it.each([
    ['a hash in a tile', `update seal_tiles set hashes = overlay(hashes placing '\\x00'::bytea from 1) where level = 0 and not of_heads`],
    ['a tile', 'delete from seal_tiles where not of_heads'],
    [
      'a hash of the stream heads',
      `update seal_tiles set hashes = overlay(hashes placing '\\x00'::bytea from 1) where of_heads and level = 1`,
    ],
    ['the last seal', 'update seals set size = size - 1'],
    ['its signature', `update seals set checkpoint = replace(checkpoint, size::text, (size - 1)::text)`],
  ])('seals nothing on top of what is not what was signed: %s', async (_, tampering) => {
    await extend();
    await fill();
    await pool.query(tampering);
    await expect(extend()).rejects.toThrow(SealRefused);
    expect(await sealsAfter(pool, await treeOf(), 0, 10)).toHaveLength(1);
  });

  it('seals nothing on top of stream heads that were exchanged', async () => {
    await extend();
    const { rows } = await pool.query<{ streamId: string }>('select stream_id as "streamId" from events limit 1');
    await pool.query(`update seal_buckets set entries = overlay(entries placing '\\x00'::bytea from 40)`);
    await pool.query(
      `insert into events select partition, $2, stream_version + 500, schema_version, recorded_at, gen_random_uuid(), stream_id, type, 'c-new', meta, payload
         from events where stream_id = $1 limit 1`,
      [rows[0]?.streamId ?? '', ((await log.heads())[0]?.sequence ?? 0) + 1],
    );
    expect(streamKey(rows[0]?.streamId ?? '')).toHaveLength(32);
    await expect(extend()).rejects.toThrow(SealRefused);
  });

  it('takes nothing back that it has signed before, whatever the database says now', async () => {
    const before = await extend();
    await fill();
    const after = await extend();
    if (!before || !after) throw new Error('It did not seal');
    expect(await extend([first], [], before)).not.toBeNull();
    await expect(extend([first], [], { size: after.size + 1, root: emptyRoot })).rejects.toThrow(/older state/);
    await expect(extend([first], [], { ...before, root: emptyRoot })).rejects.toThrow(SealRefused);
  });

  it('stops at a hole, and says where', async () => {
    await extend();
    const head = (await log.heads())[0]?.sequence ?? 0;
    await fill();
    await pool.query('delete from events where sequence = $1', [head + 3]);
    await expect(extend()).rejects.toMatchObject({ code: 'missing-event', position: { partition: 0, sequence: head + 3 } });
  });

  it('says of a log without seals that there are none, and of streams too', async () => {
    expect((await verified(first)).findings).toMatchObject([{ kind: 'unsealed', partition: 0, sequence: 1 }]);
    expect(await verifyStreams({ pool, publicKeys: [first.publicKey] }, sealed, ['episode-1'])).toMatchObject({ verified: false });
  });

  it('finds by one stream alone that its last event, or one in the middle, is gone or changed', async () => {
    await extend();
    const { rows } = await pool.query<{ streamId: string; last: number }>(
      'select stream_id as "streamId", max(stream_version)::int as last from events group by 1 having max(stream_version) > 3 limit 1',
    );
    const [stream = { streamId: '', last: 0 }] = rows;
    const verdict = () => verifyStreams({ pool, publicKeys: [first.publicKey] }, sealed, [stream.streamId]);
    expect(await verdict()).toMatchObject({ verified: true, events: stream.last });
    await pool.query(`update events set payload = (payload::text || ' ')::json where stream_id = $1 and stream_version = 2`, [
      stream.streamId,
    ]);
    expect((await verdict()).findings).toMatchObject([{ kind: 'altered' }]);
    await pool.query(`update events set payload = trim(payload::text)::json where stream_id = $1 and stream_version = 2`, [
      stream.streamId,
    ]);
    expect(await verdict()).toMatchObject({ verified: true });
    await pool.query('delete from events where stream_id = $1 and stream_version = $2', [stream.streamId, stream.last]);
    expect((await verdict()).findings).toMatchObject([{ kind: 'missing' }]);
  });
});

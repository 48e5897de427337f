import { generateKeyPairSync } from 'node:crypto';
import { eventCodec } from '@throughline/episode';
import { migrate, openEventLog } from '@throughline/log';
import { chanceOf, createTestDatabase, fillLog, type Chance, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { signingKeys } from '../note/keys';
import type { SealedLog } from '../note/origins';
import { extendSeal, type SealingOptions } from '../sealing/extend';
import { migrateSeals } from '../store/migrate';
import { keptTrees, sealsAfter } from '../store/seals';
import type { SealFinding } from './findings';
import { verifyLog, type LogVerdict } from './verify-log';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const tamperingsOfEachKind = 6;

const newKeys = (): SealingOptions['keys'] =>
  signingKeys(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
const [own, attackers] = [newKeys(), newKeys()];
const trusted = own.map(({ publicKey }) => publicKey);

let original: TestDatabase;
let clusterId: string;
let lastCheckpoints: readonly string[];

beforeAll(async () => {
  process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`);
  original = await createTestDatabase();
  await migrate(original.url);
  await migrateSeals(original.url);
  const log = await openEventLog({ url: original.url, codec: eventCodec, partitions: 2 });
  ({ clusterId } = log);
  const pool = new Pool({ connectionString: original.url, max: 2 });
  for (let patients = 0; patients < 24; patients += 4) {
    await fillLog(log, { patients: 4, from: patients });
    await sealAll(pool, own);
  }
  lastCheckpoints = await checkpoints(pool);
  await pool.end();
  await log.close();
});

afterAll(() => original.drop());

const sealAll = async (pool: Pool, keys: SealingOptions['keys']): Promise<void> => {
  for (const partition of [0, 1]) await extendSeal({ pool, keys, formerKeys: [] }, { clusterId, partition }, null);
};

/** The last notes of each partition: what somebody outside would have kept. */
const checkpoints = async (pool: Pool): Promise<readonly string[]> => {
  const notes: string[] = [];
  for (const tree of await keptTrees(pool, clusterId)) {
    const last = (await sealsAfter(pool, tree, 0, 100)).at(-1);
    if (last) notes.push(last.checkpoint, last.heads);
  }
  return notes;
};

const verify = (pool: Pool, outside: readonly string[] = []): Promise<LogVerdict> =>
  verifyLog({ pool, publicKeys: trusted, outside }, { only: null });

/** All rows of a partition by their sequences, as PostgreSQL writes them down. */
const rowsOf = async (pool: Pool, partition: number): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await pool.query<{ sequence: number; row: string }>(
    `select sequence::float8 as sequence, string_agg(events::text, ' and ' order by ctid) as row from events where partition = $1 group by sequence`,
    [partition],
  );
  return new Map(rows.map(({ sequence, row }) => [sequence, row]));
};

const firstDifference = (before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): number =>
  Math.min(...[...new Set([...before.keys(), ...after.keys()])].filter((sequence) => before.get(sequence) !== after.get(sequence)));

/** Somebody who may do everything in the database. @returns the statements */
type Attack = (chance: Chance, log: SealedLog, head: number) => readonly string[];

type Tampering = readonly [kind: string, number: number, attack: Attack];

/** `sequence` and `stream_version` may come twice for a moment. */
const unbound = ['alter table events drop constraint events_pkey', 'alter table events drop constraint events_stream'];
const shift = (partition: number, from: number, by: 1 | -1): string =>
  `update events set sequence = sequence + ${by} where partition = ${partition} and sequence >= ${from}`;
const columns = 'stream_version, schema_version, recorded_at, event_id, stream_id, type, command_id, meta, payload';

const changes = [
  `payload = (payload::jsonb || '{"cows": 13}')::json`,
  `payload = (payload::text || ' ')::json`,
  `meta = jsonb_set(meta::jsonb, '{actor,id}', '"somebody-else"')::json`,
  `meta = (meta::jsonb || '{"unknown": true}')::json`,
  `recorded_at = recorded_at + interval '1 microsecond'`,
  'event_id = gen_random_uuid()',
  `type = type || 'X'`,
  'schema_version = schema_version + 1',
  `command_id = command_id || 'x'`,
  'stream_version = stream_version + 100',
  `stream_id = stream_id || 'x'`,
] as const;

/** Every column of a row is changed once. */
const edits = changes.map((change, number): Tampering => [
  'edit',
  number,
  (chance, { partition }, head) => [
    ...unbound,
    `update events set ${change} where partition = ${partition} and sequence = ${chance.whole(1, head)}`,
  ],
]);

const attacks: Readonly<Record<'deletion' | 'insertion' | 'swap' | 'truncation', Attack>> = {
  deletion: (chance, { partition }, head) => {
    const at = chance.whole(1, head - 1);
    const deleting = `delete from events where partition = ${partition} and sequence = ${at}`;
    return chance.happens(0.5) ? [deleting] : [...unbound, deleting, shift(partition, at + 1, -1)];
  },
  insertion: (chance, { partition }, head) => {
    const [at, copied] = [chance.whole(1, head), chance.whole(1, head)];
    const inserting = `insert into events (partition, sequence, ${columns}) select partition, ${at}, ${columns} from events
      where partition = ${partition} and sequence = ${copied === at ? (at % head) + 1 : copied} limit 1`;
    return chance.happens(0.5) ? [...unbound, shift(partition, at, 1), inserting] : [...unbound, inserting];
  },
  swap: (chance, { partition }, head) => {
    const one = chance.whole(1, head - 1);
    const other = chance.whole(one + 1, head);
    return [
      ...unbound,
      `update events set sequence = case sequence when ${one} then ${other} else ${one} end
        where partition = ${partition} and sequence in (${one}, ${other})`,
    ];
  },
  truncation: (chance, { partition }, head) => {
    const last = chance.whole(0, head - 1);
    return [
      `delete from events where partition = ${partition} and sequence > ${last}`,
      `update partition_heads set sequence = ${last} where partition = ${partition}`,
      `delete from commands where partition = ${partition} and sequence > ${last}`,
    ];
  },
};

const tamperings: readonly Tampering[] = [
  ...edits,
  ...Object.entries(attacks).flatMap(([kind, attack]) =>
    Array.from({ length: tamperingsOfEachKind }, (_, number): Tampering => [kind, number, attack]),
  ),
];

/** What the attacker does to what is kept of seals. Nobody but us can sign. */
const coverUps = {
  'leaves the rest alone': () => Promise.resolve(),
  'recomputes tiles and heads under the seals that were there': async (pool: Pool) => {
    await pool.query('create table kept as select * from seals');
    await forge(pool);
    await pool.query('delete from seals');
    await pool.query('insert into seals select * from kept');
  },
  'forges everything with a key of their own': (pool: Pool) => forge(pool),
} as const;

const forge = async (pool: Pool): Promise<void> => {
  for (const table of ['seals', 'seal_tiles', 'seal_buckets', 'seal_keys']) await pool.query(`delete from ${table}`);
  await sealAll(pool, attackers).catch(() => undefined);
};

const concernsLog = ({ kind }: SealFinding): boolean => ['altered', 'missing', 'doubled', 'altered-in-range'].includes(kind);

describe('an untouched log', () => {
  it('is verified, with and without what was kept outside', async () => {
    const pool = new Pool({ connectionString: original.url, max: 2 });
    for (const outside of [[], lastCheckpoints]) {
      const verdict = await verify(pool, outside);
      expect(verdict.findings).toEqual([]);
      for (const { sealed, unsealed, seals, events } of verdict.partitions) {
        expect({ unsealed, events }).toEqual({ unsealed: 0, events: sealed });
        expect(seals).toBeGreaterThanOrEqual(6);
      }
    }
    await pool.end();
  });
});

describe.each(Object.entries(coverUps))('an attacker who may do everything in the database and %s', (_, coverUp) => {
  const exact = coverUp === coverUps['leaves the rest alone'];

  it.each(tamperings)('is found: %s (%i)', async (kind, number, attack) => {
    const chance = chanceOf(seed + number * 31 + kind.length * 1_009 + Number(exact));
    const database = await createTestDatabase({ copyOf: original.url });
    const pool = new Pool({ connectionString: database.url, max: 1 });
    try {
      const log = { clusterId, partition: chance.whole(0, 1) };
      const before = await rowsOf(pool, log.partition);
      const statements = attack(chance, log, before.size);
      for (const statement of statements) await pool.query(statement);
      const first = firstDifference(before, await rowsOf(pool, log.partition));
      await coverUp(pool);
      const { findings } = await verify(pool, lastCheckpoints);
      const [found] = findings.filter(concernsLog);
      const told = { statements, first, findings };
      expect({ ...told, partition: found?.partition }).toEqual({ ...told, partition: log.partition });
      const { sequence = 0, upTo = sequence } = found ?? {};
      expect({ ...told, within: sequence <= first && first <= upTo }).toEqual({ ...told, within: true });
      if (exact) expect({ ...told, sequence, upTo }).toEqual({ ...told, sequence: first, upTo: first });
    } finally {
      await pool.end();
      await database.drop();
    }
  });
});

import { createHash, generateKeyPairSync } from 'node:crypto';
import { eventCodec } from '@throughline/episode';
import { migrate, openEventLog } from '@throughline/log';
import { extendSeal, migrateSeals, signingKeys, type SealingOptions, type SigningKey } from '@throughline/seal';
import { chanceOf, createTestDatabase, fillLog, type Chance, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { collect, verifyExport, writeExport, type Collected, type ExportQuestion, type ExportVerdict } from './index';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const tamperingsOfEachKind = 10;

const newKey = (): SigningKey =>
  signingKeys(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())[0];
const [own, next, stranger] = [newKey(), newKey(), newKey()];

let database: TestDatabase;
let pool: Pool;
let clusterId: string;
let patients: readonly { readonly episodeId: string; readonly patientId: string; readonly siteId: string }[];
let file: string;

beforeAll(async () => {
  process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`);
  database = await createTestDatabase();
  await migrate(database.url);
  await migrateSeals(database.url);
  pool = new Pool({ connectionString: database.url, max: 3 });
  const log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 2 });
  ({ clusterId } = log);
  await fillLog(log, { patients: 12, sites: true });
  await log.close();
  await sealAll(pool, [own]);
  const { rows } = await pool.query<(typeof patients)[number]>(
    `select meta->>'episodeId' as "episodeId", meta->>'patientId' as "patientId", meta->>'siteId' as "siteId"
       from events where type = 'EpisodeOpened'
      order by (select count(*) from events e where e.stream_id = events.stream_id and e.stream_version > 20), stream_id`,
  );
  patients = rows;
  file = await written();
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const sealAll = async (on: Pool, keys: SealingOptions['keys'], formerKeys: readonly SigningKey[] = []): Promise<void> => {
  for (const partition of [0, 1]) {
    await extendSeal({ pool: on, keys, formerKeys: formerKeys.map(({ publicKey }) => publicKey) }, { clusterId, partition }, null);
  }
};

const question = (asked: Partial<ExportQuestion> = {}): ExportQuestion => ({
  ...{ clusterId, episodeId: patients[0]?.episodeId ?? '', sees: () => true, seesAll: true },
  ...asked,
});

const collected = async (on: Pool, asked: Partial<ExportQuestion>): Promise<Collected> => {
  const found = await collect(on, question(asked));
  if (typeof found === 'string') throw new Error(found);
  return found;
};

const written = async (asked: Partial<ExportQuestion> = {}, on = pool): Promise<string> => {
  const exported = {
    ...{ cluster: clusterId, episodeId: question(asked).episodeId, exportedAt: '2026-11-02T09:00:00.000Z' },
    exportedBy: { id: 'auditor-7', role: 'auditor', purpose: 'HCOMPL', sessionId: 'audit-1', agreementRef: 'agreement 2026/17' },
    reach: { sites: asked.seesAll === false ? ['somewhere'] : ('*' as const), episodeIds: null },
  };
  let text = '';
  for (const line of await writeExport(exported, await collected(on, asked))) text += line;
  return text;
};

/** In pieces of any length, as a disk or a network would give it. */
async function* inPieces(bytes: Buffer, length = 4_093): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += length) yield await Promise.resolve(bytes.subarray(from, from + length));
}

const verify = (text: string | Buffer, keys: readonly SigningKey[] | null = [own]): Promise<ExportVerdict> =>
  verifyExport(inPieces(Buffer.from(text)), keys?.map(({ publicKey }) => publicKey) ?? null);

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** The file with numbers and links made anew by somebody who has read how: what nobody signed says whatever they like. */
const relinked = (lines: readonly string[]): string => {
  let before = '';
  return lines
    .map((line, index) => {
      const text = `${JSON.stringify({ ...(JSON.parse(line) as object), line: index + 1, before })}\n`;
      before = createHash('sha256').update(text).digest('base64');
      return text;
    })
    .join('');
};

const firstDifference = (before: readonly string[], after: readonly string[]): number =>
  before.findIndex((line, index) => line !== after[index]) + 1 || before.length + 1;

const withoutLine = (lines: readonly string[], at: number): string[] => lines.filter((_, index) => index !== at);
const fieldsOf = (line = '{}'): Readonly<Record<string, unknown>> => JSON.parse(line) as Readonly<Record<string, unknown>>;

describe('an export', () => {
  it('is verified by whoever has nothing but the file and a key', async () => {
    const verdict = await verify(file);
    expect(verdict).toMatchObject({ fault: null, verified: true, keys: 'given', outside: [] });
    expect(verdict.events).toBeGreaterThan(10);
    expect(verdict.policies).toBeGreaterThan(0);
    expect(verdict.streams).toContainEqual({
      streamId: `aftercare-${patients[0]?.episodeId ?? ''}`,
      version: expect.any(Number) as number,
    });
    // A file of keys has the same one once for each partition.
    for (const keys of [[own], [own, own], null]) {
      for (const { signedBy } of (await verify(file, keys)).seals) expect(signedBy).toHaveLength(1);
    }
  });

  it('by its own keys alone is no more than whole in itself, and says so', async () => {
    expect(await verify(file, null)).toMatchObject({ verified: true, keys: 'of the file' });
    expect((await verify(file, [stranger])).fault).toMatchObject({ kind: 'seal-not-trusted' });
  });

  it('holds nothing of other patients but hashes', () => {
    // Schemas have examples, which are of nobody.
    const told = linesOf(file).filter((line) => fieldsOf(line)['kind'] !== 'schema');
    for (const { episodeId, patientId } of patients.slice(1)) {
      const naming = told.filter((line) => new RegExp(`\\b(${episodeId}|${patientId})\\b`).test(line));
      expect({ episodeId, lines: naming.length }).toEqual({ episodeId, lines: 0 });
    }
  });

  it('can be read by a person, and the page is what the events say', async () => {
    const { page } = await verify(file);
    expect(page).toMatch(/^Treatment episode .* of patient /);
    expect(page).toContain('42 CFR part 2 prohibits');
    expect(page).toContain('EpisodeOpened');
  });

  it('is verified by the new key alone after keys were exchanged, also where nothing is new', async () => {
    const copy = await createTestDatabase({ copyOf: database.url });
    const there = new Pool({ connectionString: copy.url, max: 2 });
    await sealAll(there, [next], [own]);
    const exported = await written({}, there);
    for (const keys of [[own], [next], [own, next]]) expect(await verify(exported, keys)).toMatchObject({ fault: null });
    expect((await verify(file, [next])).fault).toMatchObject({ kind: 'seal-not-trusted' });
    await there.end();
    await copy.drop();
  });

  it('for somebody who does not see everything shows what they see, and proves which of it is complete', async () => {
    const limited = await written({ seesAll: false, sees: ({ episodeId }) => episodeId === patients[0]?.episodeId });
    expect(await verify(limited)).toMatchObject({ fault: null, header: { reach: { sites: ['somewhere'] } } });
    expect(await collect(pool, question({ seesAll: false, sees: () => false }))).toBe('unknown');
    expect(await collect(pool, question({ episodeId: 'never-was' }))).toBe('unknown');
  });
});

/** Somebody changes a file, and does not look after anything else. @returns the lines as they are then */
type Tampering = (chance: Chance, lines: readonly string[]) => readonly string[];

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/ "{}[]:,\\\u00e9';

const tamperings: Readonly<Record<string, Tampering>> = {
  edited: (chance, lines) => {
    const at = chance.whole(0, lines.length - 1);
    const line = lines[at] ?? '';
    const place = chance.whole(0, line.length - 2);
    const letter = letters[chance.whole(0, letters.length - 1)] ?? 'x';
    const other = line[place] === letter ? '#' : letter;
    return lines.with(at, line.slice(0, place) + other + line.slice(place + 1));
  },
  deleted: (chance, lines) => withoutLine(lines, chance.whole(0, lines.length - 1)),
  inserted: (chance, lines) => lines.toSpliced(chance.whole(0, lines.length), 0, lines[chance.whole(0, lines.length - 1)] ?? ''),
  swapped: (chance, lines) => {
    const one = chance.whole(0, lines.length - 2);
    const other = chance.whole(one + 1, lines.length - 1);
    return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
  },
  truncated: (chance, lines) => {
    const at = chance.whole(0, lines.length - 1);
    const line = lines[at] ?? '';
    return [...lines.slice(0, at), ...(chance.happens(0.5) ? [] : [line.slice(0, chance.whole(1, line.length - 1))])];
  },
};

describe('an export that somebody changed', () => {
  it.each(Object.keys(tamperings))('is refused at the line at which it is not what was written: %s', async (kind) => {
    const lines = linesOf(file);
    for (let number = 0; number < tamperingsOfEachKind; number += 1) {
      const changed = tamperings[kind]?.(chanceOf(seed + number * 31 + kind.length * 1_009), lines) ?? [];
      const { fault } = await verify(changed.join(''));
      expect({ kind, number, fault, line: fault?.line }).toEqual({ kind, number, fault, line: firstDifference(lines, changed) });
    }
  });

  const changes: Readonly<Record<string, (fields: Readonly<Record<string, unknown>>, chance: Chance) => object>> = {
    'a payload': (fields) => ({ ...fields, payload: `${String(fields['payload'])} ` }),
    'who did it': (fields) => ({ ...fields, meta: String(fields['meta']).replace(/"id":"[^"]+"/, '"id":"somebody-else"') }),
    'when it was recorded': (fields) => ({ ...fields, recordedAt: String(fields['recordedAt']).replace(/\d{6}Z$/, '999999Z') }),
    'its place': (fields) => ({ ...fields, sequence: Number(fields['sequence']) + 1 }),
    'its version': (fields) => ({ ...fields, streamVersion: Number(fields['streamVersion']) + 1 }),
    'its type': (fields) => ({ ...fields, type: `${String(fields['type'])}X` }),
    'its proof': (fields) => ({ ...fields, proof: (fields['proof'] as string[]).slice(1) }),
  };

  it.each(Object.keys(changes))('and made its links anew is refused at the event: %s', async (what) => {
    const lines = linesOf(file);
    const chance = chanceOf(seed + what.length);
    for (let number = 0; number < 4; number += 1) {
      const at = chance.whole(
        lines.findIndex((line) => line.includes('"kind":"policy"')),
        lines.length - 3,
      );
      const changed = changes[what]?.(fieldsOf(lines[at]), chance) ?? {};
      const forged = relinked(lines.with(at, `${JSON.stringify(changed)}\n`));
      expect({ what, at, fault: (await verify(forged)).fault }).toMatchObject({
        what,
        at,
        fault: { kind: 'event-not-sealed', line: at + 1 },
      });
    }
  });

  const indexesOf = (lines: readonly string[], kind: string): readonly number[] =>
    lines.flatMap((line, index) => (fieldsOf(line)['kind'] === kind ? [index] : []));

  it('and made its links anew is refused when an event, a stream, a policy, a seal, a schema or the page is gone', async () => {
    const [lines, chance] = [linesOf(file), chanceOf(seed)];
    for (const kind of ['event', 'stream', 'policy', 'seal', 'schema', 'page', 'end']) {
      const all = indexesOf(lines, kind);
      for (const at of new Set([all.at(0) ?? 0, all.at(-1) ?? 0, all[chance.whole(0, all.length - 1)] ?? 0])) {
        const { fault } = await verify(relinked(withoutLine(lines, at)));
        expect({ kind, at, refused: fault !== null }).toEqual({ kind, at, refused: true });
      }
    }
  });

  it('and made its links anew is refused when the last events are gone with everything that counts them', async () => {
    const lines = linesOf(file);
    const last = indexesOf(lines, 'event').at(-1) ?? 0;
    const { events } = fieldsOf(lines.at(-1));
    const shorter = withoutLine(lines, last).with(-1, `${JSON.stringify({ ...fieldsOf(lines.at(-1)), events: Number(events) - 1 })}\n`);
    expect((await verify(relinked(shorter))).fault).toMatchObject({ kind: 'event-missing' });
  });

  it('and made its links anew is refused when the page, the patient or the end of a stream says something else', async () => {
    const lines = linesOf(file);
    const [page = 0] = indexesOf(lines, 'page');
    const [stream = 0] = indexesOf(lines, 'stream').filter((at) => Number(fieldsOf(lines[at])['version']) > 0);
    const edited = (at: number, change: object): string =>
      relinked(lines.with(at, `${JSON.stringify({ ...fieldsOf(lines[at]), ...change })}\n`));
    const faultOf = async (text: string) => (await verify(text)).fault?.kind;
    expect(await faultOf(edited(page, { text: 'Nothing happened.' }))).toBe('page-differs');
    expect(await faultOf(edited(0, { patientId: 'p-other' }))).toBe('event-misplaced');
    expect(await faultOf(edited(stream, { version: Number(fieldsOf(lines[stream])['version']) - 1 }))).toBe('stream-not-proved');
    expect(await faultOf(edited(stream, { bucket: '' }))).toBe('stream-not-proved');
    expect(await faultOf(relinked(lines))).toBeUndefined();
  });

  it('and made its links anew is refused when the fields of a line come in another order', async () => {
    const lines = linesOf(file);
    const [at = 0] = indexesOf(lines, 'stream');
    const { proof, ...others } = fieldsOf(lines[at]);
    const reordered = relinked(lines.with(at, `${JSON.stringify({ line: at + 1, before: '', proof, ...others })}\n`));
    expect((await verify(reordered)).fault).toMatchObject({ kind: 'line-unreadable', line: at + 1 });
  });

  it.each(['', '\n', '{}\n', 'PK\u0003\u0004', '[1]\n', 'null\n'])('into something else is none: %j', async (text) => {
    expect((await verify(text)).fault).toMatchObject({ line: 1 });
  });

  it('in the database shows in the export', async () => {
    const copy = await createTestDatabase({ copyOf: database.url });
    const there = new Pool({ connectionString: copy.url, max: 2 });
    const stream = `episode-${patients[0]?.episodeId ?? ''}`;
    await there.query(`update events set payload = (payload::text || ' ')::json where stream_id = $1 and stream_version = 3`, [stream]);
    expect((await verify(await written({}, there))).fault).toMatchObject({ kind: 'event-not-sealed' });
    await there.query(`update events set payload = trim(payload::text)::json where stream_id = $1 and stream_version = 3`, [stream]);
    expect((await verify(await written({}, there))).fault).toBeNull();
    await there.query(
      `delete from events where stream_id = $1 and stream_version = (select max(stream_version) from events where stream_id = $1)`,
      [stream],
    );
    expect((await verify(await written({}, there))).fault).toMatchObject({ kind: 'stream-not-proved' });
    await there.end();
    await copy.drop();
  });
});

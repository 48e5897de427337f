import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { eventCodec } from '@throughline/episode';
import { openEventLog } from '@throughline/log';
import { buildsOf, rebuildsUnderWay, switchReaders } from '@throughline/projection';
import { childrenOf, fillLog, until } from '@throughline/testing';
import { patientTimeline } from '@throughline/views';
import { Pool } from 'pg';
import { throughline, type Run } from '../import/throughline';
import { adoption, opening, sitePolicy, visit } from './bodies';
import { sentencesIn, startReader, type Reached, type Reader } from './readers';
import { separateService, type SeparateProgram, type SeparateService } from './separate';
import type { AnswerBody } from './service';

/** Another release: it words the timeline differently. */
const nextRelease = { NODE_OPTIONS: `--require ${join(__dirname, 'programs/new-wording.cjs')}` };

jest.setTimeout(600_000);

/** A release with a changed fold is brought into a running service, and nobody who reads notices more than that the words have changed. */
describe('projections that run', () => {
  let service: SeparateService;
  let pool: Pool;
  let readers: readonly Reader[];
  let projector: SeparateProgram;
  let rebuild = 0;

  beforeAll(async () => {
    service = await separateService();
    pool = new Pool({ connectionString: service.databaseUrl });
    await service.start('relay');
    await service.start('api');
    await service.start('projector');
    await (async () => {
      const log = await openEventLog({ url: service.databaseUrl, codec: eventCodec });
      await fillLog(log, { patients: 80, seed: 5 });
      await log.close();
    })();
    const reached = await reachedAt(service, service.address());
    expect((await reached.command(adoption, sitePolicy)).status).toBe(201);
    readers = ['reader-1', 'reader-2', 'reader-3', 'reader-4'].map((name) => startReader(reached, name));
  });
  afterAll(async () => {
    await Promise.allSettled(readers.map((reader) => reader.stop()));
    await pool.end();
    await service.close();
  });

  const run = (...parameters: readonly string[]): Promise<Run> =>
    throughline(parameters, { ...service.environment, ...nextRelease, THROUGHLINE_URL: service.address() });
  /** Runs a command that must end well. @returns what it printed */
  const done = async (...parameters: readonly string[]): Promise<string> => {
    const { status, out, complaints } = await run(...parameters);
    expect([parameters, status, complaints]).toEqual([parameters, 0, expect.anything()]);
    return out;
  };
  const waitUntil = (holds: () => boolean | Promise<boolean>): Promise<void> => until(holds, () => projector.complaints().slice(-4_000));
  /** Every reader has read so many more timelines. */
  const readsGoOn = async (): Promise<void> => {
    const before = readers.map(({ reads }) => reads());
    await waitUntil(() => readers.every(({ reads }, index) => reads() >= (before[index] ?? 0) + 3));
  };
  const states = async () => (await buildsOf(pool, patientTimeline)).map(({ state }) => state);
  const replaceProjector = async (settings: Readonly<Record<string, string>>): Promise<void> => {
    projector.process.kill('SIGTERM');
    await projector.ended;
    projector = await service.start('projector', { ...nextRelease, ...settings });
  };

  it('name a view whose fold has changed, and go on serving what the release before folds', async () => {
    projector = await service.launch('projector', nextRelease);
    await service.start('api', nextRelease);
    await waitUntil(async () => JSON.stringify((await projector.ready()).body).includes('another definition folds'));
    expect((await run('doctor', '--wait', '0')).out).toMatch(/patient-timeline v3 .*another definition/);
    expect(await done('projection', 'list')).toMatch(/patient-timeline v3 .*another definition/);
    await readsGoOn();
  });

  it('show what would change, and change nothing', async () => {
    const preview = await done('projection', 'preview', 'patient-timeline', '--patient', 'p-reader-1');
    expect(preview).toMatch(/sentence.* -> .*\(new wording\)/);
    expect(await states()).toEqual(['serving']);
  });

  it('are rebuilt beside what is read, though the program that does it is killed twice', async () => {
    const asked = await done('projection', 'rebuild', 'patient-timeline', '--reason', 'Release 2026-12', '--no-wait');
    rebuild = Number(/[Rr]ebuild (\d+)/.exec(asked)?.[1]);
    for (const times of [1, 2]) {
      await waitUntil(async () => (await rebuildsUnderWay(pool)).has(rebuild));
      for (const child of childrenOf(projector)) process.kill(child, 'SIGKILL');
      await waitUntil(() => projector.complaints().split('was interrupted and is gone on with').length > times);
    }
    await waitUntil(async () => (await states()).includes('ready'));
    expect(await done('projection', 'status', String(rebuild))).toContain('done');
    expect(await states()).toEqual(['serving', 'ready']);
    await readsGoOn();
  });

  it('are compared, switched, rolled back and switched again while they are read', async () => {
    expect(await done('projection', 'compare', 'patient-timeline')).toMatch(/entries\.sentence differs in [\d,]+ rows/);
    await done('projection', 'switch', 'patient-timeline', '--reason', 'The words are right');
    await readsGoOn();
    await done('projection', 'rollback', 'patient-timeline', '--reason', 'Second thoughts');
    expect(await states()).toEqual(['serving', 'ready']);
    await readsGoOn();
    await done('projection', 'switch', 'patient-timeline', '--reason', 'Third thoughts');
    expect(await states()).toEqual(['kept', 'serving']);
    await readsGoOn();
    for (const { wordings } of readers) expect(wordings()).toEqual(['old', 'new', 'old', 'new']);
  });

  it('park a key that a broken program cannot fold, say that its rows are stale, and take it in when the program is mended', async () => {
    const open = await service.command('/v1/episodes/parked/commands/OpenEpisode', opening('p-parked'), { as: 'prescriber' });
    expect(open.status).toBe(201);
    expect((await service.read(`/v1/patients/p-parked/timeline?after=${open.body.position ?? ''}`)).status).toBe(200);
    await replaceProjector({ BROKEN_FOR: 'p-parked' });
    const attended = await service.command('/v1/episodes/parked/commands/RecordVisitAttended', visit('2026-03-02T09:00:00Z'));
    await waitUntil(async () => (await done('parked', 'list')).includes('p-parked'));
    const timeline = async (): Promise<AnswerBody> =>
      (await service.read(`/v1/patients/p-parked/timeline?after=${attended.body.position ?? ''}`)).body;
    expect(await timeline()).toMatchObject({ stale: true, since: expect.any(String) as string });
    expect(sentencesIn(await timeline())).toHaveLength(2);
    expect(await done('parked', 'show', 'p-parked')).toContain('VisitAttended');
    await readsGoOn();

    await replaceProjector({});
    expect(await done('parked', 'redrive', 'p-parked')).toMatch(/p-parked/);
    expect(sentencesIn(await timeline())).toHaveLength(3);
    expect(await timeline()).not.toHaveProperty('stale', true);
    expect(await done('parked', 'list')).toContain('No key is parked');
  });

  it('are proved in the end, and no reader has seen a wrong row', async () => {
    for (const reader of readers) await reader.stop();
    expect(await done('projection', 'check', 'patient-timeline', '--all')).toContain('no difference');
    expect(await done('proof', '--all')).toContain('Proved');
    const journal = await done('projection', 'journal', '--view', 'patient-timeline');
    for (const why of ['Release 2026-12', 'The words are right', 'Second thoughts', 'Third thoughts']) expect(journal).toContain(why);
    expect(await states()).toEqual(['kept', 'serving']);
    await expect(switchReaders(pool, patientTimeline, 'switch', { who: 'test', why: 'nothing is ready' })).rejects.toThrow();
  });
});

/** The api at an address, however many are started after it. */
const reachedAt = async (service: SeparateService, address: string): Promise<Reached> => {
  const authorization = `Bearer ${await service.token('importer')}`;
  const reader = `Bearer ${await service.token('privacy_officer')}`;
  const answered = async (asked: Promise<Response>) => {
    const response = await asked;
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as AnswerBody };
  };
  return {
    command: (path, body) => {
      const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      return answered(fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
    read: (path) => answered(fetch(`${address}${path}`, { headers: { authorization: reader } })),
  };
};

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@throughline/platform';
import { createTestDatabase, spawnProgram } from '@throughline/testing';
import { Client } from 'pg';
import { openEventLog } from '../event-log';
import { migrate } from '../schema/migrate';
import { appendTo, toyCodec, type ToyEvent } from '../specs/toy';
import type { Appended, EventLog } from '../types';
import { complaints, holding, newClaims, takeDown, type Claims } from './evidence';

describe('killing writers', () => {
  it('leaves every acknowledged append there, and nothing half', async () => {
    const database = await createTestDatabase();
    await migrate(database.url);
    const claims = newClaims();
    for (let round = 0; round < 4; round += 1) {
      const writers = ['a', 'b'].map((name) =>
        spawnProgram(join(__dirname, 'writer.program.ts'), [database.url, `${name}-${round}`, '100000', '8']),
      );
      await Promise.all(
        writers.map((writer, index) => {
          let acks = 0;
          const enough = 20 + Math.floor(Math.random() * 60) + index;
          return takeDown(writer.lines, claims, () => {
            if ((acks += 1) === enough) writer.process.kill('SIGKILL');
          });
        }),
      );
      for (const writer of writers) expect(await writer.ended).toBe('SIGKILL');
    }
    const log = await openEventLog({ url: database.url, codec: toyCodec });
    expect(complaints(await holding(log), claims, 3)).toEqual([]);
    expect(claims.acknowledged.size).toBeGreaterThan(100);
    await log.close();
    await database.drop();
  });
});

interface Clients {
  readonly claims: Claims;
  /** Rejects when one of them gets no answer. */
  readonly ended: Promise<unknown>;
  /** @returns what they were answered */
  readonly stop: () => Promise<readonly Appended[]>;
}

/** Clients that append one event after another, until told to stop. An append that is refused in the end may or may not be in the log. */
const clients = (log: EventLog<ToyEvent>, count: number, name: string): Clients => {
  const claims = newClaims();
  const answers: Appended[] = [];
  let running = true;
  const client = async (number: number): Promise<void> => {
    for (let version = 0; running; version += 1) {
      const append = appendTo(`${name}-${number}`, version);
      claims.begun.add(append.commandId);
      const appended = await log.append(append);
      answers.push(appended);
      claims.acknowledged.set(append.commandId, appended.receipt);
    }
  };
  const ended = Promise.all(Array.from({ length: count }, (_, number) => client(number)));
  ended.catch(() => undefined);
  return {
    claims,
    ended,
    stop: async () => {
      running = false;
      await ended;
      return answers;
    },
  };
};

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe('losing connections', () => {
  it('settles each append whose fate is unknown: once in the log, whatever happened', async () => {
    const database = await createTestDatabase();
    await migrate(database.url);
    const log = await openEventLog({ url: database.url, codec: toyCodec });
    const { claims, stop } = clients(log, 32, 'cut');
    const killer = new Client({ connectionString: database.url });
    await killer.connect();
    for (let cut = 0; cut < 25; cut += 1) {
      await pause(5 + Math.random() * 40);
      await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline-log' and datname = current_database()`,
      );
    }
    const answers = await stop();
    await killer.end();
    expect(complaints(await holding(log), claims, 1)).toEqual([]);
    expect(claims.acknowledged.size).toBe(claims.begun.size);
    expect(answers.filter(({ repeated }) => repeated)).toEqual([]);
    await log.close();
    await database.drop();
  });
});

describe('killing PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
    await chmod(folder, 0o755);
    server = await startEmbeddedPostgres({ folder });
  });

  afterAll(async () => {
    await server.stop();
    await rm(server.folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  const killAndStartAgain = async (): Promise<void> => {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    await server.stop();
    server = await startEmbeddedPostgres({ folder, port: server.port });
  };

  it('in the middle of appends loses nothing that was acknowledged, and doubles nothing', async () => {
    await server.createDatabase('log');
    const url = server.url('log');
    await migrate(url);
    const log = await openEventLog({ url, codec: toyCodec, patienceMs: 60_000 });
    const { claims, stop } = clients(log, 32, 'kill');
    for (let kill = 0; kill < 3; kill += 1) {
      await pause(100 + Math.random() * 400);
      const before = claims.acknowledged.size;
      await killAndStartAgain();
      while (claims.acknowledged.size < before + 200) await pause(10);
    }
    const answers = await stop();
    expect(complaints(await holding(log), claims, 1)).toEqual([]);
    expect(claims.acknowledged.size).toBe(claims.begun.size);
    expect(answers.filter(({ repeated }) => repeated)).toEqual([]);
    await log.close();
  });

  it('for good tells the waiting that nobody knows, or that nothing was done', async () => {
    await server.createDatabase('gone');
    const url = server.url('gone');
    await migrate(url);
    const log = await openEventLog({ url, codec: toyCodec, patienceMs: 300 });
    const { ended } = clients(log, 8, 'gone');
    await pause(50);
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    await expect(ended).rejects.toThrow();
    await expect(log.append(appendTo('gone-later', 0))).rejects.toThrow();
    await server.stop();
    server = await startEmbeddedPostgres({ folder, port: server.port });
    await log.append(appendTo('gone-back', 0));
    await log.close();
  });
});

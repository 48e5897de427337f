import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@throughline/platform';
import { Client } from 'pg';
import type { ProgramName } from '../separate';
import { play, type Play } from './play';
import { smallDisk, type SmallDisk } from './small-disk';

const disk = smallDisk(320);

/** As an operator starts it: little room for its own log, so that nothing is left over when the disk is full. */
const startServer = ({ folder }: SmallDisk, port?: number): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    settings: { max_wal_size: '64MB', min_wal_size: '32MB' },
    ...(port === undefined ? {} : { port }),
  });

const suite = disk ? describe : describe.skip;

suite('the runbook disk-full', () => {
  const small = disk as SmallDisk;
  let server: EmbeddedPostgres;
  let night: Play;
  beforeAll(async () => {
    server = await startServer(small);
    await server.createDatabase('throughline');
    night = await play('disk-full', { databaseUrl: server.url('throughline') });
  });
  afterAll(async () => {
    small.clear();
    await night.close();
    await server.stop();
    small.remove();
  });

  const metrics = (): Promise<string> => night.program('api').metrics();
  const ready = async (name: ProgramName): Promise<string> => JSON.stringify((await night.program(name).ready()).body);

  it('commands and readings are put off, nothing is parked, and all goes on as soon as there is room', async () => {
    small.fill();
    await night.see(/No space left on device/, night.program('api').complaints);
    await night.see(/^throughline_commands_total\{.*outcome="failed"\} [1-9]/, metrics);
    await night.see(/SQLSTATE 53100/, () => ready('projector'));
    await night.see(/"name":"room","ok":false/, () => ready('api'));
    expect((await night.service.read('/v1/caseloads')).status).toBe(503);
    expect(await metrics()).not.toMatch(/^throughline_parked_keys\{/m);
    small.clear();
    await night.see(/^\{"ready":true/, () => ready('api'));
    await night.accepts(20);
    await night.see(/^\{"ready":true/, () => ready('projector'));
  });

  it('PostgreSQL that ended itself is started again when there is room, and nothing acknowledged is lost', async () => {
    const { port } = server;
    small.fill();
    await useUpLog(server);
    await night.see(/"name":"database","ok":false/, () => ready('api'));
    small.clear();
    await server.stop();
    server = await startServer(small, port);
    await night.accepts(20);
  });

  it('is over', () => night.expectOver());
});

/** Until PostgreSQL cannot go on with its own log. */
const useUpLog = async (server: EmbeddedPostgres): Promise<void> => {
  while (await beginsLogFile(server).catch(() => false)) await sleep(50);
};

const beginsLogFile = async (server: EmbeddedPostgres): Promise<boolean> => {
  const client = new Client({ connectionString: server.url('throughline') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_logical_emit_message(false, $1, $2), pg_switch_wal()', ['filler', 'x']);
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
};

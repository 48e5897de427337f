import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@throughline/platform';
import { adoption, opening, sitePolicy } from './bodies';
import { startService, type ServiceUnderTest } from './service';

describe('while the database is away', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let service: ServiceUnderTest;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-outage-'));
    await chmod(folder, 0o755);
    server = await startEmbeddedPostgres({ folder: join(folder, 'pg') });
    await server.createDatabase('service');
    service = await startService({ databaseUrl: server.url('service') });
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
  });
  afterAll(async () => {
    await service.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (key: string) => service.command('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'), { key });

  it('asks to come again, stays alive, says why it is not ready, and goes on by itself when the database is back', async () => {
    expect(await service.read('/health/ready')).toMatchObject({ status: 200, body: { ready: true } });
    const { port } = server;
    await server.stop();

    for (const answer of [await open('k-1'), await service.read('/v1/caseloads'), await service.read('/v1/episodes/e-1')]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' }, headers: { 'retry-after': '1' } });
      expect(JSON.stringify(answer.body)).not.toMatch(/127\.0\.0\.1|ECONN|terminat/);
    }
    expect((await service.read('/health/live')).status).toBe(200);
    expect(await service.read('/health/ready')).toMatchObject({
      status: 503,
      body: { ready: false, checks: expect.arrayContaining([expect.objectContaining({ name: 'database', ok: false })]) as unknown },
    });

    server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), port });
    let answer = await open('k-1');
    for (let attempt = 0; answer.status === 503 && attempt < 50; attempt += 1) {
      await sleep(100);
      answer = await open('k-1');
    }
    expect(answer).toMatchObject({ status: 201, body: { version: 1 } });
    expect((await service.read(`/v1/patients/p-1/timeline?after=${answer.body.position ?? ''}`)).body.items).toHaveLength(2);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@throughline/platform';

/** One real PostgreSQL for a whole Jest run; each suite makes its own databases on it. */
export default async function startPostgresForTests(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return;
  const folder = await mkdtemp(join(tmpdir(), 'throughline-test-'));
  const server = await startEmbeddedPostgres({
    folder,
    // Killing processes loses nothing without fsync; only a power cut would.
    settings: { fsync: 'off', max_connections: '300', shared_buffers: '512MB' },
  });
  process.env['TEST_DATABASE_URL'] = server.url('postgres');
  const scope = globalThis as { throughlineTestServer?: () => Promise<void> };
  scope.throughlineTestServer = async () => {
    await server.stop();
    await rm(server.folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
}

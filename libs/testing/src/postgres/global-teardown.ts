/** Ends the PostgreSQL that the global set-up started, and removes its folder. Two projects of one run ask for it; it is there once. */
export default async function stopPostgresForTests(): Promise<void> {
  const scope = globalThis as { throughlineTestServer?: () => Promise<void> };
  if (!scope.throughlineTestServer) return;
  const stop = scope.throughlineTestServer;
  delete scope.throughlineTestServer;
  delete process.env['TEST_DATABASE_URL'];
  await stop();
}

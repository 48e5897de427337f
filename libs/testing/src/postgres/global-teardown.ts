/** Ends the PostgreSQL that the global set-up started, and removes its folder. */
export default async function stopPostgresForTests(): Promise<void> {
  await (globalThis as { throughlineTestServer?: () => Promise<void> }).throughlineTestServer?.();
}

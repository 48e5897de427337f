import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateBroker } from '@throughline/broker';
import { startApiParts, type ApiParts } from '@throughline/api';
import {
  createLogger,
  openDevelopmentIssuer,
  openOperations,
  readConfiguration,
  shutDown,
  type Operations,
  type ProgramContext,
  type RunningParts,
} from '@throughline/platform';
import { cancelRebuild, requestRebuild } from '@throughline/projection';
import { startProjectorParts } from '@throughline/projector';
import { migrateScheduler } from '@throughline/scheduler';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { allViews, needs } from '@throughline/views';
import { Client, Pool } from 'pg';
import { adoption, opening, sitePolicy, visit } from '../journeys/bodies';
import { parseExposition, type Exposition } from './prometheus-text';

const logger = createLogger({ name: 'test', level: 'silent' });
let database: TestDatabase;
let folder: string;
let operations: Operations;
let api: ApiParts;
let context: ProgramContext;
let projector: RunningParts = { checks: [], ending: [] };
let token: string;
let administrator: string;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'throughline-metrics-'));
  const configuration = readConfiguration({ NODE_ENV: 'test', PORT: '0', THROUGHLINE_DATA: folder, THROUGHLINE_PARTITIONS: '4' });
  const { audience } = configuration;
  operations = await openOperations({ configuration, databaseUrl: database.url, logger, checks: () => [] });
  context = { configuration, databaseUrl: database.url, logger, metrics: operations.metrics };
  api = await startApiParts(context);
  const issuer = await openDevelopmentIssuer({ dataFolder: folder, audience, production: false });
  token = await issuer.issue({ id: 'test-prescriber', role: 'prescriber' });
  administrator = await issuer.issue({ id: 'test-administrator', role: 'site_administrator' });
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await shutDown([...projector.ending, ...api.ending], logger);
  await operations.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const send = async (path: string, body: object, key: string = randomUUID(), bearer = token): Promise<number> => {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', 'idempotency-key': key };
  return (await fetch(`${api.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
};

const scrape = async (): Promise<Exposition> => parseExposition(await (await fetch(`${operations.address}/metrics`)).text());

const storedEvents = async (): Promise<number> =>
  (await client.query<{ count: number }>('select count(*)::int as count from events')).rows[0]?.count ?? 0;

it('counts what was appended, refused and asked for, and shows how far views are', async () => {
  const key = randomUUID();
  expect(await send(adoption, sitePolicy, randomUUID(), administrator)).toBe(201);
  expect(await send('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'), key)).toBe(201);
  expect(await send('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'), key)).toBe(201);
  expect(await send('/v1/episodes/e-2/commands/OpenEpisode', opening('p-1'))).toBe(409);
  for (let day = 0; day < 5; day += 1) {
    const at = new Date(Date.UTC(2026, 2, 2, 9, day)).toISOString();
    expect(await send('/v1/episodes/e-1/commands/RecordVisitAttended', visit(at))).toBe(201);
  }
  expect((await fetch(`${api.address}/v1/nowhere/p-1`)).status).toBe(401);
  const events = await storedEvents();

  const before = await scrape();
  expect(before.sum('throughline_events_appended_total')).toBe(events);
  expect(before.sum('throughline_commands_appended_total')).toBe(7);
  expect(before.sum('throughline_flush_events_sum')).toBe(events);
  expect(before.sum('throughline_flush_seconds_count')).toBeGreaterThan(0);
  expect(before.sum('throughline_commands_total', { command: 'OpenEpisode', outcome: 'accepted' })).toBe(1);
  expect(before.sum('throughline_commands_total', { command: 'OpenEpisode', outcome: 'repeated' })).toBe(1);
  expect(before.sum('throughline_commands_total', { command: 'RecordVisitAttended', outcome: 'accepted' })).toBe(5);
  expect(before.sum('throughline_rejections_total')).toBe(1);
  expect(before.sum('throughline_command_seconds_count')).toBe(9);
  const visits = { method: 'POST', route: '/v1/episodes/:episodeId/commands/RecordVisitAttended', status: '201' };
  expect(before.sum('throughline_http_request_seconds_count', visits)).toBe(5);
  expect(before.sum('throughline_http_request_seconds_count', { status: '409' })).toBe(1);
  expect(before.sum('throughline_pool_limit', { pool: 'log' })).toBe(10);
  expect(before.sum('throughline_lag_readable')).toBe(1);
  expect(before.sum('throughline_log_sequence')).toBe(events);
});

it('shows a lag while nobody projects, and none once somebody has', async () => {
  projector = await startProjectorParts(context);
  await untilNoLag();
  const taken = await scrape();
  expect(taken.sum('throughline_view_events_total', { view: 'patient-timeline' })).toBe(await storedEvents());
  expect(taken.sum('throughline_view_commit_seconds_count')).toBeGreaterThan(0);
  expect(taken.sum('throughline_view_lag_seconds')).toBe(0);
  expect(taken.sum('throughline_view_lanes', { state: 'following' })).toBe(taken.sum('throughline_view_lanes'));
  await shutDown(projector.ending, logger);

  expect(await send('/v1/episodes/e-1/commands/RecordVisitAttended', visit('2026-03-03T09:00:00Z'))).toBe(201);
  await sleep(1_100);
  const behind = await scrape();
  expect(behind.sum('throughline_view_lag_events', { view: 'patient-timeline' })).toBe(1);
  expect(behind.sum('throughline_view_lag_seconds', { view: 'patient-timeline' })).toBeGreaterThan(0.5);

  projector = await startProjectorParts(context);
  await untilNoLag();
});

it('shows that the log is closed, while commands are refused and nothing of them is kept', async () => {
  expect((await scrape()).sum('throughline_log_closed')).toBe(0);
  const before = await storedEvents();
  await client.query("insert into log_closure (reason) values ('planted'); alter table partition_heads enable trigger log_closed");
  expect(await send('/v1/episodes/e-1/commands/RecordVisitAttended', visit('2026-03-04T09:00:00Z'))).toBe(503);
  expect(await storedEvents()).toBe(before);
  await sleep(1_100);
  expect((await scrape()).sum('throughline_log_closed')).toBe(1);
  await client.query('delete from log_closure; alter table partition_heads disable trigger log_closed');
  expect(await send('/v1/episodes/e-1/commands/RecordVisitAttended', visit('2026-03-04T09:00:00Z'))).toBe(201);
});

it('counts parked keys by why they are parked', async () => {
  await client.query(
    "insert into parked_keys (build, key, partition, sequence, category, error) select build, 'e-x', 0, 1, 'fold-failed', 'planted' from projection_builds where projection = 'caseload'",
  );
  await sleep(1_100);
  expect((await scrape()).sum('throughline_parked_keys', { view: 'caseload', category: 'fold-failed' })).toBe(1);
});

const caseload = { view: 'caseload', version: '2' };

it('shows the builds of a view, and which of them stand still', async () => {
  const serving = await scrape();
  expect(serving.sum('throughline_view_builds')).toBe(allViews.length);
  expect(serving.sum('throughline_view_builds', { ...caseload, state: 'serving' })).toBe(1);
  expect(serving.sum('throughline_view_builds_paused') + serving.sum('throughline_view_builds_stopped')).toBe(0);

  await client.query("update projection_builds set state = 'kept', paused = true, stopped = 'too many' where projection = 'caseload'");
  await sleep(1_100);
  const kept = await scrape();
  expect(kept.sum('throughline_view_builds', { ...caseload, state: 'serving' })).toBe(0);
  expect(kept.sum('throughline_view_builds', { ...caseload, state: 'kept' })).toBe(1);
  expect(kept.sum('throughline_view_builds_paused', caseload)).toBe(1);
  expect(kept.sum('throughline_view_builds_stopped', caseload)).toBe(1);
});

it('shows how far a rebuild is, and counts what was done to the view', async () => {
  const pool = new Pool({ connectionString: database.url });
  await shutDown(projector.ending, logger);
  projector = { checks: [], ending: [] };
  const request = { source: 'log', parallel: 1, maxLoad: 100, thenSwitch: false, who: 'test', why: 'to see it' } as const;
  const rebuild = await requestRebuild(pool, [needs], request);
  await sleep(1_100);
  const asked = await scrape();
  const view = { view: 'needs', version: '1' };
  expect(asked.sum('throughline_rebuild_phase', { ...view, phase: 'waiting' })).toBe(1);
  expect(asked.samples.filter(({ name }) => name === 'throughline_rebuild_began_timestamp_seconds')).toEqual([]);
  expect(asked.sum('throughline_view_builds', { ...view, state: 'building' })).toBe(1);
  expect(asked.sum('throughline_view_changes_total', { ...view, action: 'rebuild' })).toBe(1);

  await pool.query("update projection_rebuilds set phase = 'filling', began_at = to_timestamp(1790000000)");
  await pool.query(
    `insert into rebuild_marks (build, partition, horizon, events, bytes)
     select build, partition, 100, 10 + partition, 1000 from projection_builds, generate_series(0, 1) partition where rebuild = $1`,
    [rebuild],
  );
  await sleep(1_100);
  const filling = await scrape();
  expect(filling.sum('throughline_rebuild_phase', { ...view, phase: 'filling' })).toBe(filling.sum('throughline_rebuild_phase'));
  expect(filling.sum('throughline_rebuild_began_timestamp_seconds', view)).toBe(1_790_000_000);
  expect(filling.sum('throughline_rebuild_events', view)).toBe(21);
  expect(filling.sum('throughline_rebuild_target_events', view)).toBe(200);
  expect(filling.sum('throughline_rebuild_bytes', view)).toBe(2_000);

  await cancelRebuild(pool, rebuild, { who: 'test', why: 'seen' });
  await pool.end();
  await sleep(1_100);
  const over = await scrape();
  expect(over.samples.filter(({ name, labels }) => name.startsWith('throughline_rebuild_') && 'view' in labels)).toEqual([]);
  expect(over.sum('throughline_view_changes_total', view)).toBe(2);
});

it('shows the relays of the topic, what they hold, and due commands that were refused', async () => {
  await migrateBroker(database.url);
  await migrateScheduler(database.url);
  const configuration = readConfiguration({ NODE_ENV: 'test', THROUGHLINE_DATA: folder, KAFKA_BROKERS: '127.0.0.1:1', KAFKA_TOPIC: 't' });
  const withKafka = await openOperations({ configuration, databaseUrl: database.url, logger, checks: () => [] });
  await client.query(`
    insert into relay_members (topic, member, name, expires_at)
    values ('t', gen_random_uuid(), 'one', now() + interval '1 hour'), ('t', gen_random_uuid(), 'gone', now() - interval '1 second'),
           ('other', gen_random_uuid(), 'two', now() + interval '1 hour');
    insert into relay_partitions (topic, partition, holder, expires_at)
    values ('t', 0, gen_random_uuid(), now() + interval '1 hour'), ('t', 1, gen_random_uuid(), now() - interval '1 second'),
           ('t', 2, null, null), ('other', 3, gen_random_uuid(), now() + interval '1 hour');
    insert into scheduler_refusals (command_id, code, times, again_at)
    values (gen_random_uuid(), 'episode-not-active', 1, now()), (gen_random_uuid(), 'episode-not-active', 2, now())`);
  const shown = parseExposition(await (await fetch(`${withKafka.address}/metrics`)).text());
  await withKafka.close();
  expect(shown.sum('throughline_relay_members', { topic: 't' })).toBe(1);
  expect(shown.sum('throughline_relay_partitions_held', { topic: 't' })).toBe(1);
  expect(shown.sum('throughline_scheduler_refused_commands', { code: 'episode-not-active' })).toBe(2);
  expect((await scrape()).samples.filter(({ name }) => name.startsWith('throughline_relay_'))).toEqual([]);
});

it('is not served where the public is', async () => {
  expect((await fetch(`${api.address}/metrics`)).status).toBe(404);
});

it('names no patient, episode, member of staff or address in any label', async () => {
  const text = await (await fetch(`${operations.address}/metrics`)).text();
  expect(text).not.toMatch(/p-1|e-1|e-2|e-x|test-prescriber|test-administrator|site-1|nowhere/);
});

const untilNoLag = async (): Promise<void> => {
  for (let waited = 0; waited < 60_000; waited += 250) {
    const exposition = await scrape();
    const known = exposition.samples.some(({ name }) => name === 'throughline_view_lag_events');
    if (known && exposition.sum('throughline_view_lag_events') === 0) return;
    await sleep(250);
  }
  throw new Error('The views do not catch up');
};

import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@throughline/platform';
import type { Bench } from '../bench';
import { interleave, percentile, spread, table, whole } from '../measure';
import { startService, type ServiceProcess } from './child';
import { openConnection, postRequest, type Connection } from './client';

const bare = 'empty validated POST';
const empty = 'empty validated authenticated POST';
const command = 'command, durable';
const projected = 'command, durable, with projections beside it';
const small = 'a command on an episode of 10 events';
const large = 'a command on an episode of 10,000 events';

export const bench: Bench = {
  about: 'durable commands through HTTP against an empty validated authenticated POST; a long episode against a short one',
  options: [
    '--rounds N    rounds counted, default 5; the contenders take turns in each',
    '--seconds N   how long each is under load in a round, default 4',
    '--clients N   connections, each with one request at a time, default 64',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '4' },
        clients: { type: 'string', default: '64' },
      },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    await chmod(folder, 0o755);
    const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
    const started: ServiceProcess[] = [];
    const start = async (name: string, ...more: readonly string[]): Promise<ServiceProcess> => {
      const service = await startService(name, more);
      started.push(service);
      return service;
    };
    try {
      for (const database of ['alone', 'projecting']) await server.createDatabase(database);
      const alone = await start('command-service', server.url('alone'), folder);
      const services = new Map([
        [bare, await start('empty-service')],
        [empty, await start('empty-service', folder)],
        [command, alone],
        [projected, await start('command-service', server.url('projecting'), folder, 'projecting')],
      ]);
      await throughput(services, Number(values.rounds), Number(values.seconds), Number(values.clients));
      await lengths(alone, Number(values.rounds));
    } finally {
      for (const service of started) await service.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const throughput = async (
  services: ReadonlyMap<string, ServiceProcess>,
  rounds: number,
  seconds: number,
  clients: number,
): Promise<void> => {
  const latencies = new Map<string, number[]>();
  const processor = new Map<string, number[]>();
  const contenders = [];
  for (const [name, service] of services) {
    const measured: number[] = [];
    const costs: number[] = [];
    latencies.set(name, measured);
    processor.set(name, costs);
    const loads = await Promise.all(Array.from({ length: clients }, () => openLoad(service, name !== empty && name !== bare)));
    contenders.push({ name, round: () => metered(service, costs, () => underLoad(loads, seconds, measured)) });
  }
  const figures = await interleave(contenders, rounds);
  const rows = [...figures].map(([name, perSecond]) => {
    const { min, median, max } = spread(perSecond);
    const [p50, p99] = [50, 99].map((percent) => percentile(latencies.get(name) ?? [], percent).toFixed(1));
    const cost = spread((processor.get(name) ?? []).slice(1)).median.toFixed(2);
    return [name, whole(min), whole(median), whole(max), p50 ?? '', p99 ?? '', cost];
  });
  console.log(table([`requests a second, ${clients} clients`, 'min', 'median', 'max', 'p50 ms', 'p99 ms', 'own processor ms'], rows));
  const ratio = (of: string): number => spread(figures.get(of) ?? []).median / spread(figures.get(empty) ?? []).median;
  console.log(`\n${command} / ${empty}: ${ratio(command).toFixed(2)}, goal >= 0.5: ${ratio(command) >= 0.5 ? 'met' : 'MISSED'}`);
  console.log(`${projected} / ${empty}: ${ratio(projected).toFixed(2)}\n`);
};

/** A client that sends one command after another, to an episode of its own. */
interface Load {
  readonly connection: Connection;
  readonly next: () => Buffer;
}

const openLoad = async (service: ServiceProcess, opened: boolean): Promise<Load> => {
  const episodeId = randomUUID();
  const connection = await openConnection(service.port);
  if (opened) await openEpisode(connection, service, episodeId);
  let sent = 0;
  return { connection, next: () => visitRequest(service, episodeId, (sent += 1)) };
};

const openEpisode = async (connection: Connection, { token }: ServiceProcess, episodeId: string): Promise<void> => {
  await adoptPolicy(connection, token);
  // Before the visits: each of them would be told late otherwise.
  const began = { occurredAt: '2020-01-01T00:00:00.000Z', source: 'import' };
  const body = {
    patientId: randomUUID(),
    programmeId: 'bench',
    siteId: 'bench',
    firstContactOn: '2020-01-01',
    referralSource: 'self',
    ...began,
  };
  const status = await connection.send(postRequest(`/v1/episodes/${episodeId}/commands/OpenEpisode`, token, randomUUID(), body));
  if (status !== 201) throw new Error(`Opening an episode was answered with ${status}`);
};

/** Of the site that all clients work at: the first one adopts it, for the others it is already so. */
const adoptPolicy = async (connection: Connection, token: string): Promise<void> => {
  const body = { effectiveFrom: '2019-01-01T00:00:00Z', reason: 'first policy' };
  const status = await connection.send(postRequest('/v1/sites/bench/commands/AdoptSitePolicy', token, randomUUID(), body));
  if (status !== 201) throw new Error(`Adopting a policy was answered with ${status}`);
};

/** A visit a minute: the facts of a client never fall together. */
const visitBody = (count: number): object => ({
  visitType: 'medication',
  modality: 'in_person',
  imputed: false,
  occurredAt: new Date(Date.UTC(2020, 0, 2, 0, count)).toISOString(),
  source: 'import',
});

const visitRequest = ({ token }: ServiceProcess, episodeId: string, count: number): Buffer =>
  postRequest(`/v1/episodes/${episodeId}/commands/RecordVisitAttended`, token, randomUUID(), visitBody(count));

/** A round, and what it cost the service's own process a request: this does not depend on what else the machine does. */
const metered = async (service: ServiceProcess, costs: number[], round: () => Promise<Round>): Promise<number> => {
  const before = await service.processorMs();
  const { answered, perSecond } = await round();
  costs.push(((await service.processorMs()) - before) / answered);
  return perSecond;
};

interface Round {
  readonly answered: number;
  readonly perSecond: number;
}

const underLoad = async (loads: readonly Load[], seconds: number, latencies: number[]): Promise<Round> => {
  const began = performance.now();
  const until = began + seconds * 1_000;
  let answered = 0;
  await Promise.all(
    loads.map(async ({ connection, next }) => {
      while (performance.now() < until) {
        const sent = performance.now();
        const status = await connection.send(next());
        if (status !== 201) throw new Error(`A command was answered with ${status}`);
        latencies.push(performance.now() - sent);
        answered += 1;
      }
    }),
  );
  return { answered, perSecond: (1_000 * answered) / (performance.now() - began) };
};

/** One command at a time, so that nothing but the command is measured. */
const lengths = async (service: ServiceProcess, rounds: number): Promise<void> => {
  const connection = await openConnection(service.port);
  const long = randomUUID();
  await openEpisode(connection, service, long);
  await fill(connection, service, long, 10_000);
  let count = 20_000;
  const oneByOne = async (episodeId: string): Promise<number> => {
    const times: number[] = [];
    for (let command = 0; command < 100; command += 1) {
      const request = visitRequest(service, episodeId, (count += 1));
      const sent = performance.now();
      const status = await connection.send(request);
      if (status !== 201) throw new Error(`A command was answered with ${status}`);
      times.push(performance.now() - sent);
    }
    return percentile(times, 50);
  };
  const short = async (): Promise<number> => {
    const episodeId = randomUUID();
    await openEpisode(connection, service, episodeId);
    await fill(connection, service, episodeId, 9);
    return oneByOne(episodeId);
  };
  const figures = await interleave(
    [
      { name: small, round: short },
      { name: large, round: () => oneByOne(long) },
    ],
    rounds,
  );
  connection.close();
  const rows = [...figures].map(([name, times]) => {
    const { min, median, max } = spread(times);
    return [name, min.toFixed(2), median.toFixed(2), max.toFixed(2)];
  });
  console.log(table(['milliseconds, median of 100 one by one', 'min', 'median', 'max'], rows));
  const ratio = spread(figures.get(large) ?? []).median / spread(figures.get(small) ?? []).median;
  console.log(`\n${large} / ${small}: ${ratio.toFixed(2)}, goal <= 2: ${ratio <= 2 ? 'met' : 'MISSED'}`);
};

const fill = async (connection: Connection, { token }: ServiceProcess, episodeId: string, events: number): Promise<void> => {
  for (let made = 0; made < events; made += 500) {
    const commands = Array.from({ length: Math.min(500, events - made) }, (_, index) => ({
      id: randomUUID(),
      type: 'RecordVisitAttended',
      body: visitBody(made + index),
    }));
    const status = await connection.send(postRequest(`/v1/episodes/${episodeId}/commands`, token, randomUUID(), { commands }));
    if (status !== 200) throw new Error(`A batch was answered with ${status}`);
  }
};

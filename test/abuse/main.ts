import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@throughline/platform';
import { administer, type RouteReport } from './dose';
import { startServiceUnderAbuse } from './service-under-abuse';

const help = `npm run abuse -- [options]

Starts the service on an empty embedded PostgreSQL and sends it what nobody should: bodies made from its own OpenAPI document and then
changed, and ids, headers and parameters tampered with. Ends with 1 when an answer is a 5xx, holds a stack, is no problem document of
less than 1 kB, when something is taken that must be refused, or when anything is stored that no answer speaks of.

  --bodies N   requests to each write route, default 2000
  --reads N    requests to each read route, default 1000
  --seed S     draws the same requests again; printed at the start
  --only TEXT  only routes whose name holds the text
  --help       this text

Example: npm run abuse -- --bodies 100 --seed 42
`;

const mostFaultsShown = 20;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      bodies: { type: 'string', default: '2000' },
      reads: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const dose = {
    bodies: counted('bodies', values.bodies),
    reads: counted('reads', values.reads),
    seed: counted('seed', values.seed),
    only: values.only,
  };
  print(`Seed ${dose.seed}: repeat with  npm run abuse -- --bodies ${dose.bodies} --reads ${dose.reads} --seed ${dose.seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-abuse-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
  const end = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().finally(() => process.exit(1)));
  try {
    await server.createDatabase('abuse');
    const service = await startServiceUnderAbuse(server.url('abuse'));
    try {
      const reports: RouteReport[] = [];
      for await (const report of administer(service, dose)) {
        reports.push(report);
        print(lineOf(report.route, [report]));
        for (const fault of report.faults.slice(0, mostFaultsShown)) print(`  ${fault}`);
      }
      const parked = await service.parked();
      for (const key of parked) print(`  A view could not go on: ${key}`);
      print(lineOf(`all ${reports.length} routes`, reports));
      return parked.length + reports.flatMap(({ faults }) => faults).length === 0 ? 0 : 1;
    } finally {
      await service.close();
    }
  } finally {
    await end();
  }
};

const counted = (name: string, given: string): number => {
  if (/^\d{1,10}$/.test(given)) return Number(given);
  throw new Error(`--${name} must be a whole number, and is "${given}". See npm run abuse -- --help.`);
};

const lineOf = (name: string, reports: readonly RouteReport[]): string => {
  const byStatus = new Map<number, number>();
  for (const report of reports) for (const [status, count] of report.byStatus) byStatus.set(status, (byStatus.get(status) ?? 0) + count);
  const requests = reports.reduce((sum, report) => sum + report.requests, 0);
  const faults = reports.reduce((sum, report) => sum + report.faults.length, 0);
  const statuses = [...byStatus].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  return `${name.padEnd(32)} ${String(requests).padStart(6)} requests   ${statuses.join('  ')}   ${faults === 0 ? 'ok' : `${faults} FAULTS`}`;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

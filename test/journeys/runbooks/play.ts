import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type QueryResult } from 'pg';
import { throughline, type Run } from '../../import/throughline';
import { separateService, type ProgramName, type SeparateOptions, type SeparateProgram, type SeparateService } from '../separate';
import { startTraffic, untilAcknowledged, type Traffic } from '../traffic';
import { openPage } from './page';

/** A runbook that is played through: the service as operators run it, commands that keep coming, and whoever looks after it, with the page. */
export interface Play {
  readonly service: SeparateService;
  /** Who runs, or ran last. */
  readonly program: (name: ProgramName) => SeparateProgram;
  /** Puts a new program in the place of another, or of none, and waits until it is ready. */
  readonly start: (name: ProgramName) => Promise<SeparateProgram>;
  /** The same, without waiting: it may never be. */
  readonly launch: (name: ProgramName) => Promise<SeparateProgram>;
  /** What a program writes that is started and ends by itself. */
  readonly refusal: (name: ProgramName) => Promise<string>;
  /** From now on programs and commands are started with these settings too. */
  readonly set: (settings: Readonly<Record<string, string>>) => void;
  /** `kill -9`. */
  readonly kill: (name: ProgramName) => Promise<void>;
  /** Looks until a line matches, and finds it quoted on the page. */
  readonly see: (line: RegExp, look: () => string | Promise<string>) => Promise<string>;
  /** Runs a command of the page. */
  readonly run: (command: string) => Promise<Run>;
  /** Has PostgreSQL carry out a statement of the page. */
  readonly ask: (statement: string, values?: Readonly<Record<string, string>>) => Promise<QueryResult>;
  /** Resolves when so many more commands have been acknowledged. */
  readonly accepts: (commands: number) => Promise<void>;
  /** Ends the traffic. Nothing that was acknowledged is lost, store, topic and views agree, and all of the page was played. */
  readonly expectOver: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const lookForMs = 90_000;

// Between the steps of a page programs start, leases run out and topics are written.
jest.setTimeout(600_000);
const topicOnThePage = 'throughline.log.v1';

/** @param name of the page */
export const play = async (name: string, options: SeparateOptions = {}): Promise<Play> => {
  const service = await separateService(options);
  const page = openPage(name, [[service.topic, topicOnThePage]]);
  const programs = new Map<ProgramName, SeparateProgram>();
  const program: Play['program'] = (which) => {
    const found = programs.get(which);
    if (!found) throw new Error(`No ${which} was started`);
    return found;
  };
  let changed: Readonly<Record<string, string>> = {};
  const putting =
    (how: 'start' | 'launch'): Play['start'] =>
    async (which) => {
      const put = await service[how](which, changed);
      programs.set(which, put);
      return put;
    };
  const [start, launch] = [putting('start'), putting('launch')];
  await Promise.all((['api', 'relay', 'projector'] as const).map(start));
  const traffic = startTraffic(service.address, await service.token('importer'), episodes, { insistent: true, restMs: 200 });
  await untilAcknowledged(traffic, 20);

  const command = (parameters: readonly string[]): Promise<Run> =>
    throughline(parameters, { ...service.environment, THROUGHLINE_URL: service.address(), ...changed });
  const run: Play['run'] = (line) => {
    page.gave(line);
    const [, ...parameters] = line.replaceAll(topicOnThePage, service.topic).match(/"[^"]*"|\S+/g) ?? [];
    return command(parameters.map((parameter) => parameter.replaceAll('"', '')));
  };
  return {
    service,
    program,
    start,
    launch,
    refusal: (which) => service.refusal(which, changed),
    set: (settings) => {
      changed = { ...changed, ...settings };
    },
    kill: async (which) => {
      program(which).process.kill('SIGKILL');
      await program(which).ended;
    },
    see: async (line, look) => {
      for (const deadline = performance.now() + lookForMs; ;) {
        const looked = await look();
        const found = looked.split('\n').find((one) => line.test(one));
        if (found !== undefined) {
          page.saw(found);
          return found;
        }
        if (performance.now() > deadline) throw new Error(`${String(line)} was not seen. In the end it was:\n${looked.slice(-4_000)}`);
        await sleep(250);
      }
    },
    run,
    ask: async (statement, values = {}) => {
      page.gave(statement);
      return onDatabase(
        service,
        Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`:${name}`, value), statement),
      );
    },
    accepts: async (commands) => untilAcknowledged(traffic, acknowledged(traffic).length + commands),
    expectOver: async () => {
      await traffic.stop();
      await expectKept(service, traffic);
      const [doctor, proof] = await Promise.all([command(['doctor', '--wait', '60']), command(['proof', '--all'])]);
      expect(doctor.out).toContain('All is well');
      expect([proof.status, proof.out + proof.complaints]).toEqual([0, expect.stringContaining('Proved')]);
      expect(page.unplayed()).toEqual([]);
    },
    close: async () => {
      await traffic.stop();
      await service.close();
    },
  };
};

const episodes = ['11', '12', '13', '14', '15', '16'];

const acknowledged = ({ sent }: Traffic): Traffic['sent'] => sent.filter((command) => command.acknowledged !== null);

/** Every acknowledged command is in the log, at the version that its sender was told. */
const expectKept = async (service: SeparateService, traffic: Traffic): Promise<void> => {
  const { rows } = await onDatabase(service, 'select command_id as key, max(stream_version) as version from events group by command_id');
  const versions = new Map((rows as { readonly key: string; readonly version: number }[]).map(({ key, version }) => [key, version]));
  const commands = acknowledged(traffic);
  expect(commands.map(({ key }) => versions.get(key))).toEqual(commands.map((command) => command.acknowledged));
};

const onDatabase = async ({ databaseUrl }: SeparateService, statement: string): Promise<QueryResult> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
};

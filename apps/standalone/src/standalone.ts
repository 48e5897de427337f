import { mkdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { createApi, openServices } from '@throughline/api';
import { startCourierParts } from '@throughline/courier';
import {
  createLogger,
  openOperations,
  openStandaloneDatabase,
  shutDown,
  startTracing,
  verifierFor,
  type Configuration,
  type Logger,
  type ProgramContext,
  type ReadinessCheck,
  type RunningParts,
  type ShutdownStep,
} from '@throughline/platform';
import { startProjectorParts } from '@throughline/projector';
import { startRelayParts } from '@throughline/relay';
import { startSchedulerParts } from '@throughline/scheduler';
import { ownKey } from '@throughline/seal';
import { startSealerParts } from '@throughline/sealer';

/** How long requests in flight may take once the program has been told to stop. */
const drainWithinMs = 2_000;

/** The whole service in one process. */
export interface Standalone {
  readonly address: string;
  /** Where the data is, in words. */
  readonly dataIn: string;
  readonly logger: Logger;
  /** Resolves when the embedded database ends by itself; never with a database of one's own. */
  readonly databaseLost: Promise<void>;
  /** Answers what is in flight, then ends every part. @returns whether all ended well */
  readonly stop: () => Promise<boolean>;
}

/** Starts database, service and what runs beside it, each on what the one before it made. What was started is ended when a later part fails. */
export const startStandalone = async (configuration: Configuration): Promise<Standalone> => {
  await mkdir(configuration.dataFolder, { recursive: true });
  const logger = createLogger({
    name: 'throughline',
    level: configuration.logLevel,
    file: join(configuration.dataFolder, 'throughline.log'),
  });
  const ending: ShutdownStep[] = [];
  const stop = (): Promise<boolean> => shutDown([...ending].reverse(), logger);
  try {
    return { ...(await startParts(configuration, logger, ending)), logger, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const startParts = async (
  configuration: Configuration,
  logger: Logger,
  ending: ShutdownStep[],
): Promise<Pick<Standalone, 'address' | 'dataIn' | 'databaseLost'>> => {
  const verify = await verifierFor(configuration);
  const database = configuration.databaseUrl === null ? await openStandaloneDatabase(configuration.dataFolder) : null;
  if (database) ending.push({ name: 'database', end: database.server.stop });
  const databaseUrl = database?.url ?? configuration.databaseUrl ?? '';

  let stage = 'the program is starting';
  const running = { name: 'running', ask: () => Promise.resolve(stage === 'runs' ? null : stage) };
  const checks: ReadinessCheck[] = [];
  let checked: { readonly checks: readonly ReadinessCheck[] } = { checks };
  const { metrics, close: closeOperations } = await openOperations({
    configuration,
    databaseUrl,
    logger,
    checks: () => [running, ...checked.checks],
  });
  ending.push({ name: 'health and metrics', end: closeOperations });
  if (configuration.traces) ending.push({ name: 'traces', end: startTracing({ service: 'throughline', logger }).end });
  const { services, close } = await openServices({ configuration, databaseUrl, logger, verify, metrics, checks });
  checked = services;
  ending.push({ name: 'log', end: close });

  const seal = await sealing(configuration);
  for (const start of partsOf(configuration)) {
    const parts = await start({ configuration: { ...configuration, seal }, databaseUrl, logger, metrics });
    checks.push(...parts.checks);
    ending.push(...[...parts.ending].reverse());
  }

  const api = await createApi(services);
  ending.push({ name: 'http', end: () => api.close(drainWithinMs) });
  const address = await api.listen(configuration.port, configuration.host);
  stage = 'runs';
  const turnRed = (): Promise<void> => Promise.resolve(void (stage = 'the program is stopping'));
  ending.push({ name: 'readiness', end: turnRed });
  logger.info({ address }, 'listening');
  return {
    address,
    dataIn: placeOfData(configuration, database?.server.folder),
    databaseLost: database?.server.ended ?? new Promise<void>(() => undefined),
  };
};

/** What runs beside the api. The relay makes the topic, so it comes before the projector, which waits for it. */
const partsOf = ({ kafka }: Configuration): readonly ((context: ProgramContext) => Promise<RunningParts>)[] => [
  ...(kafka ? [startRelayParts] : []),
  startProjectorParts,
  startSchedulerParts,
  unwatched(startSealerParts),
  unwatched(startCourierParts),
];

/** What stands still is told by metrics and logs. Requests are served all the same, so it does not make the service unready. */
const unwatched =
  (start: (context: ProgramContext) => Promise<RunningParts>) =>
  async (context: ProgramContext): Promise<RunningParts> => ({ ...(await start(context)), checks: [] });

/** On its own database the service seals with a key of its own, and writes seals beside the database. */
const sealing = async ({ databaseUrl, dataFolder, seal }: Configuration): Promise<Configuration['seal']> =>
  databaseUrl === null ? { ...seal, key: seal.key ?? (await ownKey(dataFolder)), folder: seal.folder ?? join(dataFolder, 'seals') } : seal;

/** @param databaseFolder of the embedded database, which root's server account may be unable to keep in the data folder */
const placeOfData = ({ dataFolder }: Configuration, databaseFolder: string | undefined): string => {
  if (databaseFolder === undefined) return 'DATABASE_URL';
  const inside = databaseFolder.startsWith(`${dataFolder}${sep}`);
  return inside ? dataFolder : `${dataFolder} and ${databaseFolder} (the account that runs PostgreSQL cannot enter the first)`;
};

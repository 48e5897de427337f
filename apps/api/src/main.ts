import { ConfigurationError, createLogger, readConfiguration, shutDown, untilToldToStop, verifierFor } from '@throughline/platform';
import { createApi } from './application';
import { openServices } from './open-services';

const drainWithinMs = 3_000;

/** Runs the HTTP service alone, on the PostgreSQL of DATABASE_URL. Views are kept up to date by a program that projects. */
const main = async (): Promise<void> => {
  const configuration = readConfiguration(process.env);
  const { databaseUrl } = configuration;
  if (databaseUrl === null)
    throw new ConfigurationError(['DATABASE_URL is not set: the api needs a PostgreSQL. `npm start` brings its own.']);
  const logger = createLogger({ name: 'throughline-api', level: configuration.logLevel });
  const { services, close } = await openServices({ configuration, databaseUrl, logger, verify: await verifierFor(configuration) });
  const api = await createApi(services);
  logger.info({ address: await api.listen(configuration.port, configuration.host) }, 'listening');

  const signal = await untilToldToStop(process.env);
  logger.info({ signal }, 'stopping');
  const well = await shutDown(
    [
      { name: 'http', end: () => api.close(drainWithinMs) },
      { name: 'database', end: close },
    ],
    logger,
  );
  process.exit(well ? 0 : 1);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});

import { verifierFor, type ProgramContext, type RunningParts } from '@throughline/platform';
import { createApi } from './application';
import { openServices } from './open-services';

/** How long requests in flight may take once the program has been told to stop, in milliseconds. */
const drainWithinMs = 3_000;

/** The HTTP service as a part of a program. */
export interface ApiParts extends RunningParts {
  /** Where it listens, as `http://host:port`. */
  readonly address: string;
}

/** Starts the HTTP service on the PostgreSQL of DATABASE_URL. Views are kept up to date by a program that projects. */
export const startApiParts = async ({ configuration, databaseUrl, logger, metrics }: ProgramContext): Promise<ApiParts> => {
  const { services, close } = await openServices({
    configuration,
    databaseUrl,
    logger,
    metrics,
    verify: await verifierFor(configuration),
  });
  try {
    const api = await createApi(services);
    const address = await api.listen(configuration.port, configuration.host);
    logger.info({ address }, 'listening');
    return {
      address,
      checks: services.checks,
      ending: [
        { name: 'http', end: () => api.close(drainWithinMs) },
        { name: 'database', end: close },
      ],
    };
  } catch (error) {
    await close();
    throw error;
  }
};

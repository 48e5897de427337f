import { join } from 'node:path';
import { createApi, openServices } from '@throughline/api';
import { eventCodec } from '@throughline/episode';
import { createLogSource } from '@throughline/log';
import { createLogger, openDevelopmentIssuer, openPool, readConfiguration } from '@throughline/platform';
import { startProjector } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { report } from './child';

/** The service as it runs: token, key, decision, durable append, request log. With `projecting`, views are kept up to date beside it. */
const main = async ([databaseUrl = '', dataFolder = '', projecting]: readonly string[]): Promise<void> => {
  const configuration = readConfiguration({ PORT: '0', THROUGHLINE_DATA: dataFolder });
  const { audience } = configuration;
  const issuer = await openDevelopmentIssuer({ dataFolder, audience, production: false });
  const logger = createLogger({ name: 'bench', level: 'info', file: join(dataFolder, 'throughline.log') });
  const { services, close } = await openServices({ configuration, databaseUrl, logger, verify: issuer.verify });
  const pool = openPool(databaseUrl, 'bench-projector', 10, logger);
  const projector =
    projecting === 'projecting'
      ? startProjector({ pool, source: createLogSource(services.log), codec: eventCodec, definitions: allViews, logger })
      : null;
  const api = await createApi(services);
  report(await api.listen(0, '127.0.0.1'), await issuer.issue({ id: 'bench', role: 'importer' }));
  process.once('SIGTERM', () => {
    void (async () => {
      await api.close(1_000);
      await projector?.stop();
      await pool.end();
      await close();
      process.exit(0);
    })();
  });
};

void main(process.argv.slice(2));

import { isStrayConnectionError } from '@throughline/broker';
import { explainedFailure, readConfiguration, untilToldToStop, watchForCrash } from '@throughline/platform';
import { startStandalone } from './standalone';

/** What `npm start` runs: everything in one process. Standard output gets three lines; requests are logged to the data folder. */
const main = async (): Promise<void> => {
  const told = untilToldToStop(process.env);
  const { crashed, overlook } = watchForCrash();
  const configuration = readConfiguration(process.env);
  const { address, dataIn, logger, databaseLost, stop } = await startStandalone(configuration);
  overlook(isStrayConnectionError, logger);
  console.log(`Throughline is ready at ${address} and keeps its data in ${dataIn}`);
  console.log(
    `Get a token:  ${configuration.issuer ? `from ${configuration.issuer.issuer}` : 'TOKEN=$(npx throughline token --role prescriber)'}`,
  );
  console.log(
    `Try:          curl -H "Authorization: Bearer $TOKEN" ${address}/v1/caseloads      (everything else: ${address}/openapi.json)`,
  );

  const cause = await Promise.race([told, crashed, databaseLost.then(() => 'the database ended' as const)]);
  if (cause === 'the database ended') logger.fatal('The embedded database ended by itself; see postgres/postgres.log in the data folder');
  else if (typeof cause === 'object') logger.fatal({ err: cause.error }, explainedFailure(cause.error));
  const well = await stop();
  process.exit(well && typeof cause === 'string' && cause !== 'the database ended' ? 0 : 1);
};

main().catch((error: unknown) => {
  process.stderr.write(`${explainedFailure(error)}\n`);
  process.exit(1);
});

import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { schemasIn } from '@throughline/contracts';
import { Command } from 'commander';
import { report } from './contracts/break';
import { breaksOfEvents } from './contracts/event-contracts';
import { contractsFolder, openApiIn, releasedFolder, releasedSchemasFolder, schemasFolder } from './contracts/files';
import { breaksOfHttp } from './contracts/http-contract';

/** `npm run release-contracts`: from now on what the contracts say is what was released, and the next build is held to it. */
const release = ({ reworded }: { readonly reworded: boolean }): void => {
  const today = schemasIn(schemasFolder);
  const breaks = [
    ...breaksOfEvents(schemasIn(releasedSchemasFolder), today).filter(({ kind }) => !(reworded && kind === 'reworded')),
    ...breaksOfHttp(openApiIn(releasedFolder), openApiIn(contractsFolder)),
  ];
  if (breaks.length > 0) {
    process.stderr.write(`Nothing was released: what was released before has to stay.\n${report(breaks)}\n`);
    process.exitCode = 1;
    return;
  }
  cpSync(schemasFolder, releasedSchemasFolder, { recursive: true });
  copyFileSync(join(contractsFolder, 'openapi.json'), join(releasedFolder, 'openapi.json'));
  process.stdout.write(`${today.size} schemas and the operations of HTTP are released: commit docs/contracts/released.\n`);
};

new Command('release-contracts')
  .description(
    'Moves the contracts of the last release, in docs/contracts/released, to what they are today. Refused where that breaks one.',
  )
  .option('--reworded', 'accept descriptions that say the same in other words', false)
  .addHelpText('after', '\nExample:\n  $ npm run release-contracts -- --reworded')
  .action(release)
  .parse();

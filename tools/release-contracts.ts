import { cpSync } from 'node:fs';
import { Command } from 'commander';
import { breaksOfEvents, report } from './contracts/event-contracts';
import { releasedSchemasFolder, schemasFolder, schemasIn } from './contracts/files';

/** `npm run release-contracts`: from now on what the contracts say is what was released, and the next build is held to it. */
const release = ({ reworded }: { readonly reworded: boolean }): void => {
  const today = schemasIn(schemasFolder);
  const breaks = breaksOfEvents(schemasIn(releasedSchemasFolder), today).filter(({ kind }) => !(reworded && kind === 'reworded'));
  if (breaks.length > 0) {
    process.stderr.write(`Nothing was released: what was released before has to stay.\n${report(breaks)}\n`);
    process.exitCode = 1;
    return;
  }
  cpSync(schemasFolder, releasedSchemasFolder, { recursive: true });
  process.stdout.write(`${today.size} schemas are released: commit docs/contracts/released.\n`);
};

new Command('release-contracts')
  .description(
    'Moves the contracts of the last release, in docs/contracts/released, to what they are today. Refused where that breaks one.',
  )
  .option('--reworded', 'accept descriptions that say the same in other words', false)
  .addHelpText('after', '\nExample:\n  $ npm run release-contracts -- --reworded')
  .action(release)
  .parse();

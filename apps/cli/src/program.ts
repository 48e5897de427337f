import { Command } from 'commander';
import { accessCommand } from './commands/access';
import { auditCommand } from './commands/audit';
import { doctorCommand } from './commands/doctor';
import { feedsCommand } from './commands/feeds';
import { importCommand } from './commands/import';
import { parkedCommand } from './commands/parked';
import { policyCommand } from './commands/policy';
import { projectionCommand } from './commands/projection';
import { proofCommand } from './commands/proof';
import { relayCommand } from './commands/relay';
import { replayCommand } from './commands/replay';
import { runCommand } from './commands/run';
import { sealCommand } from './commands/seal';
import { sendCommand } from './commands/send';
import { tokenCommand } from './commands/token';
import { verifyCommand } from './commands/verify';
import { version } from './version';

/** The compiler loads each when it is asked for (`lazy` in .swcrc): some need the address of a service, others the whole log. */
const commands: ReadonlyMap<string, () => Command> = new Map([
  ['import', () => importCommand()],
  ['doctor', () => doctorCommand()],
  ['policy', () => policyCommand()],
  ['projection', () => projectionCommand()],
  ['send', () => sendCommand()],
  ['replay', () => replayCommand()],
  ['run', () => runCommand()],
  ['relay', () => relayCommand()],
  ['parked', () => parkedCommand()],
  ['feeds', () => feedsCommand()],
  ['access', () => accessCommand()],
  ['audit', () => auditCommand()],
  ['proof', () => proofCommand()],
  ['seal', () => sealCommand()],
  ['verify', () => verifyCommand()],
  ['token', () => tokenCommand()],
]);

/** The program `throughline`, with the command that the words begin with; with all of them when that is none. */
export const program = (words: readonly string[]): Command => {
  const throughline = new Command('throughline')
    .description('Works with a Throughline service and its event log.')
    .version(version)
    .showHelpAfterError('Run it with --help to see what it takes.')
    .addHelpText('after', '\nExample:\n  $ throughline import ctn0094 examples/ctn0094 --limit 50');
  const asked = commands.get(words[0] ?? '');
  for (const command of asked ? [asked] : commands.values()) throughline.addCommand(strict(command()));
  return throughline.exitOverride();
};

/** Throws on wrong use, so that the exit status is decided in one place. */
const strict = (command: Command): Command => {
  command.exitOverride().showHelpAfterError('Run it with --help to see what it takes.');
  for (const child of command.commands) strict(child);
  return command;
};

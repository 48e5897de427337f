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

/** The program `throughline`. */
export const program = (): Command => {
  const throughline = new Command('throughline')
    .description('Works with a Throughline service and its event log.')
    .version(version)
    .showHelpAfterError('Run it with --help to see what it takes.')
    .addHelpText('after', '\nExample:\n  $ throughline import ctn0094 examples/ctn0094 --limit 50');
  for (const command of commands()) throughline.addCommand(strict(command));
  return throughline.exitOverride();
};

const commands = (): readonly Command[] => [
  importCommand(),
  doctorCommand(),
  policyCommand(),
  projectionCommand(),
  sendCommand(),
  replayCommand(),
  runCommand(),
  relayCommand(),
  parkedCommand(),
  feedsCommand(),
  accessCommand(),
  auditCommand(),
  proofCommand(),
  sealCommand(),
  verifyCommand(),
  tokenCommand(),
];

/** Throws on wrong use, so that the exit status is decided in one place. */
const strict = (command: Command): Command => {
  command.exitOverride().showHelpAfterError('Run it with --help to see what it takes.');
  for (const child of command.commands) strict(child);
  return command;
};

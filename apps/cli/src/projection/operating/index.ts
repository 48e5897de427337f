import type { Command } from 'commander';
import { compareCommand } from './compare';
import { journalCommand } from './journal';
import { listCommand } from './list';
import { pauseCommand, resumeCommand } from './pause';
import { rebuildCommand } from './rebuild';
import { cancelCommand, dropCommand } from './remove';
import { rollbackCommand, switchCommand } from './send-readers';
import { statusCommand } from './status';

/** The subcommands of `throughline projection` that ask the running service. */
export const operatingCommands = (): readonly Command[] => [
  listCommand(),
  rebuildCommand(),
  statusCommand(),
  compareCommand(),
  switchCommand(),
  rollbackCommand(),
  cancelCommand(),
  dropCommand(),
  pauseCommand(),
  resumeCommand(),
  journalCommand(),
];

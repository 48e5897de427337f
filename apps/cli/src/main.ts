import { CommanderError } from 'commander';
import { ConfigurationError } from '@throughline/platform';
import { program } from './program';
import { UserError } from './user-error';

/** Wrong use exits with 2, a failure with 1. What a person can mend is said in words, anything else with its trace. */
const failed = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError || error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
};

const main = async (): Promise<void> => {
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = failed(error);
  }
};

void main();

import { CommanderError } from 'commander';
import { complain } from './failure';
import { program } from './program';

/** Wrong use exits with 2, a failure with 1. */
const failed = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  complain(error);
  return 1;
};

const main = async (): Promise<void> => {
  try {
    await program(process.argv.slice(2)).parseAsync();
  } catch (error) {
    process.exitCode = failed(error);
  }
};

void main();

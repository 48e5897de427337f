import { ConfigurationError } from '@throughline/platform';
import { UserError } from './user-error';

/** Says what went wrong: what a person can mend in words, anything else with its trace. */
export const complain = (error: unknown): void => {
  if (error instanceof UserError || error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

import { InvalidArgumentError, Option, type Command } from 'commander';
import { openService, type Service } from '../../service';

/** The running service, asked as an operator. */
export const openAsOperator = (): Promise<Service> => openService({ id: 'operator-1', role: 'operator' });

const where = `
It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline).`;

/** Says how a subcommand of `throughline projection` is used. */
export const withExamples = (command: Command, ...examples: readonly string[]): Command => {
  const lines = examples.map((example) => `  $ throughline projection ${example}`);
  return command.addHelpText('after', `${where}\n\n${lines.length === 1 ? 'Example' : 'Examples'}:\n${lines.join('\n')}`);
};

/** What every change is asked for. */
export interface ReasonFlag {
  readonly reason: string;
}

export const reasonOption = (): Option =>
  new Option('--reason <text>', 'why; it is written down with who asked for it').makeOptionMandatory();

/** Reads a whole number of a command line. */
export const wholeNumber =
  (most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,10}$/.test(text) || value < 1 || value > most)
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
    return value;
  };

/** Of builds and rebuilds. */
export const anyNumber = wholeNumber(999_999_999);

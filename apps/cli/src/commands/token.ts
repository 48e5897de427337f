import { access } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { roles, type Actor, type Role } from '@throughline/kernel';
import { openDevelopmentIssuer, readConfiguration, type Configuration } from '@throughline/platform';
import { UserError } from '../user-error';

interface Flags {
  readonly role: Role;
  readonly id?: string;
  readonly expiresIn: string;
}

const help = `
For development: the key lies in THROUGHLINE_DATA (default ./.throughline), where "npm start" keeps its data. A service with another
issuer (OIDC_ISSUER) does not take these tokens.

Examples:
  $ throughline token --role prescriber
  $ curl -H "Authorization: Bearer $(throughline token --role auditor)" http://127.0.0.1:3000/v1/caseloads`;

/** `throughline token`. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description('Prints a token of the development issuer.')
    .addOption(new Option('--role <role>', 'whose token').choices([...roles]).makeOptionMandatory())
    .option('--id <id>', "surrogate id of the person or program (default: the role's name with -1)")
    .option('--expires-in <time>', 'such as 30m, 12h, 7d', '12h')
    .addHelpText('after', help)
    .action(async ({ role, id, expiresIn }: Flags) => {
      const actor = { id: id ?? `${role}-1`, role };
      process.stdout.write(`${await mintToken(readConfiguration(process.env), actor, expiresIn)}\n`);
    });

/** A token of the development issuer whose key is in the data folder. @throws UserError when there is none to be had */
export const mintToken = async ({ dataFolder, audience, production }: Configuration, actor: Actor, expiresIn?: string): Promise<string> => {
  if (production) {
    throw new UserError(
      'NODE_ENV is production, where the development issuer is refused: put a token of your issuer in THROUGHLINE_TOKEN.',
    );
  }
  await access(dataFolder).catch(() => {
    throw new UserError(`${dataFolder} does not exist: start the service with "npm start" first, or name its folder in THROUGHLINE_DATA.`);
  });
  const issuer = await openDevelopmentIssuer({ dataFolder, audience, production });
  return issuer.issue(actor, expiresIn).catch((error: unknown) => {
    if (error instanceof TypeError) throw new UserError(`"${expiresIn}" is no time span: write 30m, 12h or 7d.`);
    throw error;
  });
};

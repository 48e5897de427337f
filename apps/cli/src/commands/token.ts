import { access } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { callerRoles, type Actor, type Role, type Sites } from '@throughline/kernel';
import { openDevelopmentIssuer, readConfiguration, type Configuration } from '@throughline/platform';
import { UserError } from '../user-error';

interface Flags {
  readonly role: Role;
  readonly id?: string;
  readonly expiresIn: string;
  readonly sites: Sites;
}

const help = `
For development: the key lies in THROUGHLINE_DATA (default ./.throughline), where "npm start" keeps its data. A service with another
issuer (OIDC_ISSUER) does not take these tokens.

Examples:
  $ throughline token --role prescriber
  $ throughline token --role nurse --sites site-1,site-2
  $ curl -H "Authorization: Bearer $(throughline token --role nurse)" http://127.0.0.1:3000/v1/caseloads`;

/** `throughline token`. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description('Prints a token of the development issuer.')
    .addOption(new Option('--role <role>', 'whose token').choices([...callerRoles]).makeOptionMandatory())
    .option('--id <id>', "surrogate id of the person or program (default: the role's name with -1)")
    .option('--expires-in <time>', 'such as 30m, 12h, 7d', '12h')
    .option('--sites <ids>', 'sites whose patients it is for, separated by commas; "*" for every one', sitesOf, '*' as const)
    .addHelpText('after', help)
    .action(async ({ role, id, expiresIn, sites }: Flags) => {
      const actor = { id: id ?? `${role}-1`, role };
      process.stdout.write(`${await mintToken(readConfiguration(process.env), actor, expiresIn, sites)}\n`);
    });

const sitesOf = (given: string): Sites => {
  if (given === '*') return '*';
  const sites = given.split(',').map((site) => site.trim());
  if (sites.every((site) => /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/.test(site))) return sites;
  throw new InvalidArgumentError('Write site ids separated by commas, such as site-1,site-2, or "*".');
};

/** A token of the development issuer whose key is in the data folder. @throws UserError when there is none to be had */
export const mintToken = async (
  { dataFolder, audience, production }: Configuration,
  actor: Actor,
  expiresIn?: string,
  sites?: Sites,
): Promise<string> => {
  if (production) {
    throw new UserError(
      'NODE_ENV is production, where the development issuer is refused: put a token of your issuer in THROUGHLINE_TOKEN.',
    );
  }
  await access(dataFolder).catch(() => {
    throw new UserError(`${dataFolder} does not exist: start the service with "npm start" first, or name its folder in THROUGHLINE_DATA.`);
  });
  const issuer = await openDevelopmentIssuer({ dataFolder, audience, production });
  return issuer.issue(actor, expiresIn, sites).catch((error: unknown) => {
    if (error instanceof TypeError) throw new UserError(`"${expiresIn}" is no time span: write 30m, 12h or 7d.`);
    throw error;
  });
};

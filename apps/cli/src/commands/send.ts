import { Command, Option } from 'commander';
import { callerRoles, type Role } from '@throughline/kernel';
import { v5 } from 'uuid';
import { bodyIn } from '../send/body';
import { readCommandRoutes, routeNamed, type CommandRoute } from '../send/routes';
import { openService } from '../service';
import { UserError } from '../user-error';

interface Flags {
  readonly target?: string;
  readonly file?: string;
  readonly role?: Role;
  readonly id?: string;
  readonly key?: string;
  readonly example?: true;
  readonly list?: true;
}

const help = `
It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline). Where no key is given it is made from the command, the target and the
body, so that the same command sent again is not carried out again.

Examples:
  $ throughline send --list
  $ throughline send RecordUDS --example > result.json
  $ throughline send RecordUDS --target e-1 --file result.json
  $ echo '{"specimenId": "s-1", "mode": "random", "setting": "clinic"}' | throughline send CollectUds --target e-1 --file - --role nurse`;

/** `throughline send`. */
export const sendCommand = (): Command =>
  new Command('send')
    .description('Gives a command to the running service and prints its receipt.')
    .argument('[command]', 'its name, such as RecordUDS')
    .option('--target <id>', 'id of the record: of the episode, referral, site ...')
    .option('--file <file>', 'the body, as JSON; "-" reads it from standard input')
    .addOption(
      new Option('--role <role>', 'as whom, where the development issuer makes the token (default: the first that may)').choices([
        ...callerRoles,
      ]),
    )
    .option('--id <id>', "surrogate id of the sender (default: the role's name with -1)")
    .option('--key <key>', 'idempotency key')
    .option('--example', 'prints a body that the command takes, and sends nothing')
    .option('--list', 'prints every command and who may give it')
    .addHelpText('after', help)
    .action(async (name: string | undefined, flags: Flags) => {
      process.stdout.write(`${await answerTo(name, flags)}\n`);
    });

const answerTo = async (name: string | undefined, flags: Flags): Promise<string> => {
  const routes = await readCommandRoutes();
  if (flags.list) return [...routes.values()].map(({ name: one, roles }) => `${one}: ${roles.join(', ')}`).join('\n');
  if (name === undefined) throw new UserError('Name a command. "throughline send --list" lists them.');
  const route = routeNamed(routes, name);
  return JSON.stringify(flags.example ? route.example : await sent(route, flags), null, 2);
};

const sent = async (route: CommandRoute, { target, file, role, id, key }: Flags): Promise<unknown> => {
  if (target === undefined || file === undefined) {
    throw new UserError(
      `Say to which record with --target, and what with --file. "throughline send ${route.name} --example" prints a body.`,
    );
  }
  const body = await bodyIn(file);
  const as = role ?? route.roles.find((one) => callerRoles.includes(one)) ?? 'importer';
  const service = await openService({ id: id ?? `${as}-1`, role: as });
  return service.post(route.pathTo(target), body, key ?? keyOf(route.name, target, body));
};

/** Names keys that are made from what is sent (RFC 9562, version 5). */
const namespace = 'b1f6f6a0-5d5f-4b0e-9b57-3d8b7b1f4c11';

const keyOf = (name: string, target: string, body: object): string => v5(`${name}/${target}/${JSON.stringify(body)}`, namespace);

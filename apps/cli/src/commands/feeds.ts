import type { AnswerOf, RequestOf } from '@throughline/client';
import { Command, Option } from 'commander';
import { openAsOperator, reasonOption, type ReasonFlag } from '../projection/operating/operator';
import { columns } from '../table';

const help = `
A feed is a registered subscription: who is told of which events, at which sites, what for and from when. Its subscriber asks for pages or
opens a stream, or events are sent to an endpoint as webhooks. docs/feeds.md says more.

It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline).

Examples:
  $ throughline feeds list
  $ throughline feeds create discharge --client hospital-1 --purpose TREAT --from now --reason "Agreement 2026-17"
  $ throughline feeds create alerts --client hospital-1 --purpose TREAT --endpoint https://example.org/hooks --reason "Agreement 2026-18"
  $ throughline feeds show alerts
  $ throughline feeds redrive alerts --reason "They have mended it"
  $ throughline feeds delete alerts --reason "Agreement ended"`;

/** `throughline feeds`. */
export const feedsCommand = (): Command =>
  new Command('feeds')
    .description('Shows, registers and ends feeds, and has sent again what waits for an endpoint.')
    .addCommand(listCommand())
    .addCommand(createCommand())
    .addCommand(showCommand())
    .addCommand(deleteCommand())
    .addCommand(redriveCommand())
    .addCommand(discardCommand())
    .addCommand(secretCommand())
    .addHelpText('after', help);

const example = (line: string): string => `\nExample:\n  $ throughline feeds ${line}`;
const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const printJson = (document: unknown): void => print([JSON.stringify(document, null, 2)]);
const jsonOption = (): Option => new Option('--json', 'as the service answers it');

interface JsonFlag {
  readonly json?: true;
}

type Feed = AnswerOf<'ops-list-feeds'>['items'][number];
type Standing = AnswerOf<'ops-feeds'>['items'][number];

const listCommand = (): Command =>
  new Command('list')
    .description('Every feed, and how far those that go on are behind the log.')
    .addOption(jsonOption())
    .addHelpText('after', example('list'))
    .action(async ({ json }: JsonFlag) => {
      const service = await openAsOperator();
      const { items } = await service.call('ops-list-feeds');
      const standings = await service.call('ops-feeds');
      if (json) printJson({ feeds: items, standings: standings.items });
      else if (items.length === 0) print(['No feed is registered.']);
      else print(listed(items, standings.items));
    });

const listed = (feeds: readonly Feed[], standings: readonly Standing[]): readonly string[] => {
  const known = new Map(standings.map((standing) => [standing.feed, standing]));
  return columns([
    ['feed', 'client', 'delivery', 'state', 'parked', 'lag'],
    ...feeds.map(({ feed, client, delivery }) => {
      const standing = known.get(feed);
      return [feed, client, delivery, stateOf(standing), standing?.parked.length ?? 0, standing?.lag ?? 0];
    }),
  ]);
};

const stateOf = (standing: Standing | undefined): string => {
  if (!standing) return 'ended';
  if (!standing.trouble) return 'goes on';
  return standing.trouble.dead ? 'dead' : 'failing';
};

interface CreateFlags extends ReasonFlag {
  readonly client: string;
  /** What is none of these the service refuses. */
  readonly purpose: RequestOf<'ops-register-feed'>['body']['purpose'];
  readonly types?: readonly string[];
  readonly sites?: readonly string[];
  readonly from: string;
  readonly endpoint?: string;
}

const createCommand = (): Command =>
  new Command('create')
    .description('Registers a feed. The secret of its webhooks is printed once.')
    .argument('<feed>', 'a name, given once and for good')
    .requiredOption('--client <id>', 'who reads it: the "sub" of its tokens')
    .requiredOption('--purpose <code>', 'what for: a code of HL7 v3 PurposeOfUse, such as TREAT')
    .option('--types <types...>', 'types of events; all of them unless given')
    .option('--sites <ids...>', 'sites whose events it is about; all of them unless given')
    .option('--from <when>', 'beginning, now, or positions such as 0:17,3:1042', 'now')
    .option('--endpoint <address>', 'sent there as webhooks; asked for unless given')
    .addOption(reasonOption())
    .addHelpText(
      'after',
      example('create discharge --client hospital-1 --purpose TREAT --types EpisodeClosed --reason "Agreement 2026-17"'),
    )
    .action(async (feed: string, flags: CreateFlags) => {
      const service = await openAsOperator();
      const { secret } = await service.call('ops-register-feed', { body: { feed, ...flags } });
      print([`${feed} is registered for ${flags.client}.`, ...(secret === null ? readIt(feed) : keepSecret(secret))]);
    });

const readIt = (feed: string): readonly string[] => [
  `They read it at /v1/feeds/${feed}/events or /v1/feeds/${feed}/stream, in the role subscriber.`,
];
const keepSecret = (secret: string): readonly string[] => [`Secret: ${secret}`, 'Hand it over in a safe way: it is not shown again.'];

const showCommand = (): Command =>
  new Command('show')
    .description('A feed, how it stands, what waits, and what was done to it.')
    .argument('<feed>')
    .addOption(jsonOption())
    .addHelpText('after', example('show alerts'))
    .action(async (feed: string, { json }: JsonFlag) => {
      const found = await (await openAsOperator()).call('ops-show-feed', { path: { feed } });
      if (json) printJson(found);
      else print(shown(found));
    });

const shown = ({ standing, journal, ...feed }: AnswerOf<'ops-show-feed'>): readonly string[] => [
  `${feed.feed} for ${feed.client}, for ${feed.purpose}, since ${feed.createdAt}${feed.endedAt === null ? '' : `, ended ${feed.endedAt}`}`,
  `  types: ${feed.types?.join(', ') ?? 'all'}; sites: ${feed.sites?.join(', ') ?? 'all'}; ${feed.endpoint === null ? 'asked for' : `sent to ${feed.endpoint}`}`,
  ...(standing
    ? [`  ${standing.lag} events behind the log, moved ${standing.movedAt}`, ...troubleOf(standing), ...parkedOf(standing)]
    : []),
  ...columns([['at', 'action', 'who', 'why'], ...journal.map(({ at, action, who, why }) => [at, action, who, why])]),
];

const troubleOf = ({ feed, trouble }: Standing): readonly string[] => {
  if (!trouble) return [];
  const next = trouble.dead
    ? `nothing more is sent until "throughline feeds redrive ${feed}"`
    : 'it is tried again and again, and what waits is sent in order';
  return [`  Its endpoint has been taking nothing since ${trouble.since}: ${trouble.error}; ${next}.`];
};

const parkedOf = ({ parked }: Standing): readonly string[] =>
  parked.length === 0
    ? []
    : columns([
        ['parked key', 'position', 'why', 'since', 'events'],
        ...parked.map(({ key, partition, sequence, error, since, events }) => [key, `${partition}:${sequence}`, error, since, events]),
      ]);

const deleteCommand = (): Command =>
  new Command('delete')
    .description('Ends a feed: nothing leaves by it any more. Its name stays taken.')
    .argument('<feed>')
    .addOption(reasonOption())
    .addHelpText('after', example('delete alerts --reason "Agreement ended"'))
    .action(async (feed: string, { reason }: ReasonFlag) => {
      await (await openAsOperator()).call('ops-end-feed', { path: { feed }, query: { reason } });
      print([`${feed} has ended.`]);
    });

const redriveCommand = (): Command =>
  new Command('redrive')
    .description('Has parked keys sent again, each in order, and a dead endpoint tried again. The courier does it within seconds.')
    .argument('<feed>')
    .argument('[key]', 'only this parked key')
    .addOption(reasonOption())
    .addHelpText('after', example('redrive alerts --reason "They have mended it"'))
    .action(async (feed: string, key: string | undefined, { reason }: ReasonFlag) => {
      const body = { reason, ...(key === undefined ? {} : { key }) };
      const asked = await (await openAsOperator()).call('ops-redrive-feed', { path: { feed }, body });
      print([`${asked.keys} parked keys of ${feed} are sent again${asked.revived ? ', and its endpoint is tried again' : ''}.`]);
    });

const discardCommand = (): Command =>
  new Command('discard')
    .description('Has a parked key go on without the event that its endpoint refused. Its subscriber is never told of it by this feed.')
    .argument('<feed>')
    .argument('<key>', 'as "show" names it')
    .addOption(reasonOption())
    .addHelpText('after', example('discard alerts p-17 --reason "They have it on paper"'))
    .action(async (feed: string, key: string, { reason }: ReasonFlag) => {
      const done = await (await openAsOperator()).call('ops-discard-from-feed', { path: { feed }, body: { key, reason } });
      print([`${feed} goes on with ${key} without ${done.partition}:${done.sequence}; ${done.behind} events behind it are sent now.`]);
    });

const secretCommand = (): Command =>
  new Command('secret')
    .description('Makes a new secret for the webhooks of a feed. Until the earlier one runs out they are signed with both.')
    .argument('<feed>')
    .option('--overlap-hours <hours>', 'so long they are signed with the earlier one too', '24')
    .addOption(reasonOption())
    .addHelpText('after', example('secret alerts --overlap-hours 48 --reason "Rotation of the year"'))
    .action(async (feed: string, { reason, overlapHours }: ReasonFlag & { readonly overlapHours: string }) => {
      const body = { reason, overlapHours: Number(overlapHours) };
      const { secret } = await (await openAsOperator()).call('ops-rotate-feed-secret', { path: { feed }, body });
      print(keepSecret(secret));
    });

import { readConfiguration } from '@throughline/platform';
import { Command } from 'commander';
import { databaseOf } from '../database-of';
import { openAsOperator } from '../projection/operating/operator';
import { columns } from '../table';
import { viewOf } from '../view-of';
import { example, named, parkedUnder, type Parked, type ViewFlag } from './report';
import { storedKeys } from './stored-keys';

/** `throughline parked show`. */
export const showCommand = (): Command =>
  new Command('show')
    .description('Prints why a key is parked and which of its events wait; what they hold only when asked to.')
    .argument('<key>', 'as "list" prints it')
    .option('--view <name>', 'only in this view')
    .option('--payload', 'also what the events hold, as it is stored: clinical data, read from the database itself')
    .addHelpText('after', `${example('show episode-7')}\n  $ throughline parked show episode-7 --payload\n\n${aboutPayload}`)
    .action(async (key: string, { payload, ...flags }: ShowFlags) => {
      const shown = payload ? await storedUnder(key, flags) : await shownUnder(key, flags);
      for (const { parked, events } of shown) process.stdout.write(`${shownAsText(parked, events).join('\n')}\n`);
    });

const aboutPayload = `The service gives to nobody in the role operator what events hold. With --payload everything is read from DATABASE_URL, or from the
embedded database that "npm start" runs on THROUGHLINE_DATA: whoever may read there may read every record.`;

interface ShowFlags extends ViewFlag {
  readonly payload?: true;
}

interface Shown {
  readonly events: readonly {
    readonly sequence: number;
    readonly eventId: string;
    readonly type: string;
    readonly schemaVersion: number;
    readonly recordedAt: string;
    /** Where it was asked for. */
    readonly payload?: string;
  }[];
}

interface ShownKey extends Shown {
  readonly parked: Parked;
}

const shownUnder = async (key: string, flags: ViewFlag): Promise<readonly ShownKey[]> => {
  const service = await openAsOperator();
  const shown: ShownKey[] = [];
  for (const parked of await parkedUnder(service, key, flags)) {
    const { events } = (await service.get(`/v1/ops/parked/${parked.build}/${encodeURIComponent(key)}`)) as Shown;
    shown.push({ parked, events });
  }
  return shown;
};

const storedUnder = async (key: string, flags: ViewFlag): Promise<readonly ShownKey[]> => {
  const { url } = await databaseOf(readConfiguration(process.env));
  return storedKeys(url, (keys) => named(keys, key, flags));
};

const shownAsText = (parked: Parked, events: Shown['events']): readonly string[] => [
  `${parked.key} in ${viewOf(parked)} (build ${parked.build}), since ${parked.since}`,
  `  ${parked.category}: ${parked.error}`,
  ...columns([
    ['position', 'type', 'version', 'recorded at', 'event id'],
    ...events.map((one) => [`${parked.partition}:${one.sequence}`, one.type, String(one.schemaVersion), one.recordedAt, one.eventId]),
  ]),
  ...events.flatMap(({ sequence, payload }) => (payload === undefined ? [] : [`  ${parked.partition}:${sequence}  ${payload}`])),
  ...(events.length < parked.events ? [`  and ${parked.events - events.length} more`] : []),
];

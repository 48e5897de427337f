import { textOf, variables, type Environment } from '@throughline/platform';
import { columns } from '../table';
import type { Examination } from './examine';

/** A setting as it may be shown: secrets are not. */
export interface Setting {
  readonly name: string;
  readonly value: string | null;
  readonly given: boolean;
}

export const settingsOf = (environment: Environment): readonly Setting[] =>
  variables.map((variable) => {
    const value = textOf(environment, variable.name);
    const secret = 'secret' in variable && value !== null;
    return { name: variable.name, value: secret ? masked(value) : value, given: Boolean(environment[variable.name]?.trim()) };
  });

/** Of an address everything but user and password; of anything else nothing. */
const masked = (value: string): string => {
  if (!URL.canParse(value)) return '***';
  const address = new URL(value);
  return `${address.protocol}//***@${address.host}${address.pathname}`;
};

export interface Report {
  readonly version: string;
  readonly node: string;
  readonly database: string;
  readonly settings: readonly Setting[];
  readonly examination: Examination;
  readonly troubles: readonly string[];
}

export const asJson = ({ examination, troubles, ...rest }: Report): string =>
  `${JSON.stringify({ well: troubles.length === 0, troubles, ...rest, ...examination }, null, 2)}\n`;

export const asText = ({ version, node, database, settings, examination, troubles }: Report): string => {
  const { postgres, log, partitions } = examination;
  const views = partitions[0]?.views.map(({ view }) => view) ?? [];
  return [
    'Configuration',
    ...columns(settings.map(({ name, value, given }) => [name, value ?? 'not set', given ? '' : 'default'])),
    '\nVersions',
    ...columns([
      ['throughline', version],
      ['Node.js', node],
      ['PostgreSQL', `${postgres}, ${database}`],
    ]),
    ...(log ? [`\nLog ${log.clusterId}, made ${log.createdAt}, ${log.partitions} partitions`] : []),
    ...(log ? columns([['partition', 'events', 'last', 'head', ...views, ''], ...partitions.map(lineOf)]) : []),
    troubles.length === 0 ? '\nAll is well: in every partition events = head = checkpoint of each view.' : '\nNot well:',
    ...troubles.map((trouble) => `  ${trouble}`),
    '',
  ].join('\n');
};

const lineOf = ({
  partition,
  events,
  last,
  head,
  views,
  whole,
  caughtUp,
}: Examination['partitions'][number]): readonly (string | number)[] => [
  partition,
  events,
  last,
  head,
  ...views.map(({ checkpoint }) => checkpoint),
  whole ? (caughtUp ? 'ok' : 'behind') : 'NOT WHOLE',
];

import { textOf, variables, type Environment } from '@throughline/platform';
import { columns } from '../table';
import type { Examination } from './examine';
import type { BuildHealth } from './examine-builds';
import type { TopicExamination, TopicPlace } from './examine-topic';

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
  /** null when no Kafka is configured. */
  readonly topic: TopicExamination | null;
  readonly troubles: readonly string[];
}

export const asJson = ({ examination, troubles, ...rest }: Report): string =>
  `${JSON.stringify({ well: troubles.length === 0, troubles, ...rest, ...examination }, null, 2)}\n`;

export const asText = ({ version, node, database, settings, examination, topic, troubles }: Report): string => {
  const { postgres, log, partitions, builds } = examination;
  const places = topic?.kind === 'found' ? topic.places : null;
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
    ...(log
      ? columns([
          ['partition', 'events', 'last', 'head', ...(places ? ['published', 'in topic'] : []), ...views, ''],
          ...lines(partitions, places),
        ])
      : []),
    ...(builds.length === 0 ? [] : ['\nViews', ...columns([['view', 'build', 'state', 'since', 'behind', ''], ...builds.map(buildLine)])]),
    troubles.length === 0
      ? `\nAll is well: every partition is whole, and ${places ? 'topic and views hold' : 'each view holds'} all that was in the log at the first look.`
      : '\nNot well:',
    ...troubles.map((trouble) => `  ${trouble}`),
    '',
  ].join('\n');
};

const lines = (partitions: Examination['partitions'], places: readonly TopicPlace[] | null): readonly (readonly (string | number)[])[] =>
  partitions.map((health) => {
    const { partition, events, last, head, due, views, whole, caughtUp } = health;
    const place = places?.find((one) => one.partition === partition);
    const there = !places || (place !== undefined && Math.min(place.published, place.last) >= due);
    return [
      partition,
      events,
      last,
      head,
      ...(places ? [place?.published ?? 0, place?.last ?? 0] : []),
      ...views.map(({ checkpoint }) => checkpoint),
      whole ? (caughtUp && there ? 'ok' : 'behind') : 'NOT WHOLE',
    ];
  });

const buildLine = ({ view, build, state, since, behind, paused, stopped }: BuildHealth): readonly (string | number)[] => [
  view,
  String(build),
  state,
  since,
  behind ?? '-',
  [...(paused ? ['PAUSED'] : []), ...(stopped === null ? [] : ['STOPPED'])].join(' '),
];

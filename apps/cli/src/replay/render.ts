import { valueChanges, type Cause, type Change, type FoldedStream } from '@throughline/replay';
import { columns } from '../table';
import type { ShownDiff, ShownReplay, ShownStep, TimelineLine } from './answers';

/** A record at a moment, in lines. */
export const replayLines = (replay: ShownReplay): readonly string[] => [
  `Episode ${replay.episodeId} of patient ${replay.patientId ?? 'unknown'}, ${momentIn(replay)}`,
  ...sourceLines(replay),
  '',
  'State',
  ...(replay.state ? stateLines(replay.state) : ['  Nothing of the episode had happened, or was on the record.']),
  ...replay.companions.flatMap((companion) => ['', `State of ${companion.stream}`, ...stateLines(companion)]),
  '',
  `Timeline: ${replay.timeline?.total ?? 0} entries`,
  ...(replay.timeline?.items ?? []).map(timelineLine),
  '',
  'Rows in views (--json prints them)',
  ...columns([
    ['view', 'table', 'rows'],
    ...replay.views.flatMap(({ view, version, tables }) => tables.map(({ table, total }) => [`${view} v${version}`, table, total])),
  ]),
];

const momentIn = ({ moment: { asKnownAt, asOf } }: ShownReplay): string =>
  [
    asKnownAt === null ? 'as known now' : `as known at ${asKnownAt}`,
    ...(asOf === null ? [] : [`as of ${asOf} in the patient's life`]),
  ].join(', ');

const sourceLines = ({ source, policy }: ShownReplay): readonly string[] => [
  `${source.eventsTaken} of ${source.eventsKnown} events on the record are taken in; the log was read up to ${source.partition}:${source.through}` +
    (source.lastRecordedAt === null ? '' : `, the last of them recorded ${source.lastRecordedAt}`),
  ...(policy === null
    ? []
    : [
        `Policy of ${policy.siteId} in force: ${policy.policyVersionId ?? 'none'}${policy.effectiveFrom === null ? '' : `, from ${policy.effectiveFrom}`}`,
      ]),
];

/** Each place of the state that holds something. */
const stateLines = ({ stream, version, state }: FoldedStream): readonly string[] => [
  `  ${stream} version ${version}`,
  ...valueChanges({}, state)
    .flatMap(({ path, after }) => placesIn(path, after))
    .map(({ path, value }) => `  ${path}: ${shown(value)}`),
];

const placesIn = (path: string, value: unknown): readonly { readonly path: string; readonly value: unknown }[] => {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([name, inside]) => placesIn(`${path}/${name}`, inside));
};

const timelineLine = ({ occurredAt, sentence, actorRole, standing }: TimelineLine): string =>
  `  ${occurredAt}  ${sentence} (${actorRole})${standing === 'holds' ? '' : ` [${standing}]`}`;

/** A step with what it says and what it changed. */
export const stepLines = ({ at, event, data, changes }: ShownStep): readonly string[] => [
  `${at}  ${event.type}`,
  ...causeLines(event).map(indented),
  `  says ${JSON.stringify(data)}`,
  ...(changes.length === 0 ? ['  changes nothing'] : changes.flatMap(changeLines).map(indented)),
];

/** What differs between two moments, each change with the numbers of its causes, and the causes. */
export const diffLines = ({ axis, from, to, steps, total, items, causes }: ShownDiff): readonly string[] => {
  const numbers = new Map(causes.map(({ eventId }, index) => [eventId, index + 1]));
  const by = (causedBy: readonly string[]): string => `    by ${causedBy.map((eventId) => `[${numbers.get(eventId) ?? '?'}]`).join(' ')}`;
  return [
    `From ${from} to ${to} along what was ${axis === 'known' ? 'known' : 'so'}: ${total} changes by ${steps} ${axis === 'known' ? 'events' : 'entries'}`,
    ...items.flatMap(({ causedBy, ...change }) => [...changeLines(change).map(indented), by(causedBy)]),
    ...(causes.length === 0 ? [] : ['', 'Causes']),
    ...causes.flatMap((cause, index) => [`  [${index + 1}] ${cause.type}`, ...causeLines(cause).map((line) => `      ${line}`)]),
  ];
};

const causeLines = (cause: Cause): readonly string[] => [
  `${cause.stream} version ${cause.streamVersion}, ${cause.partition}:${cause.sequence}, event ${cause.eventId}`,
  `recorded ${cause.recordedAt}, occurred ${cause.occurredAt} (${cause.occurredAtPrecision})`,
  `by ${cause.actor.role} ${cause.actor.id}${cause.actor.onBehalfOf === undefined ? '' : ` on behalf of ${cause.actor.onBehalfOf}`} ` +
    `(${cause.source}), under policy ${cause.policyVersionId ?? 'none'}, written in version ${cause.schemaVersion}`,
  ...(cause.corrects === null ? [] : [`corrects ${cause.corrects}: ${cause.reason ?? ''}`]),
  ...(cause.correctedBy.length === 0 ? [] : [`corrected by ${cause.correctedBy.join(', ')}`]),
  ...cause.chain.map(
    ({ commandId, correlationId, causationId, events }) =>
      `command ${commandId}, correlation ${correlationId}${causationId === null ? '' : `, caused by ${causationId}`}, ` +
      `appended ${events.map(({ type }) => type).join(', ')}`,
  ),
];

const changeLines = (change: Change): readonly string[] => {
  if (change.kind === 'state') return [`state of ${change.stream} ${change.path === '' ? '/' : change.path}: ${fromTo(change)}`];
  const { view, version, table, row, columns: changed } = change;
  const place = `row of ${view} v${version} ${table} (${Object.values(row).map(shown).join(', ')})`;
  return [place, ...changed.map((column) => `  ${column.column}: ${fromTo(column)}`)];
};

const fromTo = (change: { readonly before?: unknown; readonly after?: unknown }): string =>
  `${'before' in change ? shown(change.before) : 'nothing'} -> ${'after' in change ? shown(change.after) : 'nothing'}`;

const shown = (value: unknown): string => JSON.stringify(value);
const indented = (line: string): string => `  ${line}`;

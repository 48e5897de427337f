import { columns } from '../table';
import { total, type Counts, type Derived, type FileAccount } from './account';
import type { Imported } from './import-histories';

/** The account for programs. */
export const asJson = ({ account, openSums, interrupted, seconds }: Imported, way: string): string =>
  `${JSON.stringify({ way, seconds: round(seconds), interrupted, closes: openSums.length === 0, openSums, ...account }, null, 2)}\n`;

const round = (seconds: number): number => Math.round(seconds * 10) / 10;

/** The account for people. */
export const asTable = ({ account, openSums, interrupted, seconds }: Imported, way: string): string => {
  const { made, alreadyThere } = account.events;
  const events = total(made) + total(alreadyThere);
  const files = Object.entries(account.files);
  const sums = (pick: (file: FileAccount) => number): number => files.reduce((sum, [, file]) => sum + pick(file), 0);
  const rows = files.map(([name, file]) => fileLine(name, file));
  const all = [
    'all files',
    sums((f) => f.rows),
    sums((f) => total(f.made)),
    sums((f) => total(f.alreadyThere)),
    sums((f) => total(f.merged)),
    sums((f) => total(f.refused)),
  ];
  return [
    `\nInto ${way}: ${account.participants} participants, ${account.commands} commands, ${total(made)} events made, ` +
      `${total(alreadyThere)} already there, in ${round(seconds)} s (${Math.round(events / seconds)} events/s).`,
    '\nRows of each file',
    ...columns([['file', 'rows read', '= made', '+ already there', '+ merged', '+ refused'], ...rows, all]),
    ...section(
      'Merged into',
      files.flatMap(([name, file]) => listed(name, file.merged)),
    ),
    ...section('Refused', [...files.flatMap(([name, file]) => listed(name, file.refused)), ...rules(account.derivedRefused)]),
    ...section('Events without a row of their own', [
      ...rules(account.derived.made),
      ...rules(account.derived.alreadyThere, 'already there'),
    ]),
    ...section('Events by type', eventLines(made, alreadyThere)),
    ...section('Not kept of rows that are kept', listed('', account.remarks)),
    interrupted ? '\nInterrupted: this is the account so far.' : `\n${openSums.length === 0 ? 'All sums close.' : 'Sums do not close.'}`,
    '',
  ].join('\n');
};

const fileLine = (name: string, file: FileAccount): readonly (string | number)[] => [
  name,
  file.rows,
  total(file.made),
  total(file.alreadyThere),
  total(file.merged),
  total(file.refused),
];

const listed = (name: string, counts: Counts): (string | number)[][] =>
  Object.entries(counts).map(([what, times]) => (name === '' ? [what, times] : [name, what, times]));

const rules = (derived: Derived, remark = ''): (string | number)[][] =>
  Object.entries(derived).flatMap(([rule, counts]) =>
    Object.entries(counts).map(([type, times]) => [rule, remark ? `${type}, ${remark}` : type, times]),
  );

const eventLines = (made: Counts, alreadyThere: Counts): (string | number)[][] => {
  const types = [...new Set([...Object.keys(made), ...Object.keys(alreadyThere)])].sort();
  return [
    ['', 'made', 'already there'],
    ...types.map((type) => [type, made[type] ?? 0, alreadyThere[type] ?? 0]),
    ['all', total(made), total(alreadyThere)],
  ];
};

const section = (title: string, lines: readonly (readonly (string | number)[])[]): readonly string[] =>
  lines.length === 0 ? [] : [`\n${title}`, ...columns(lines)];

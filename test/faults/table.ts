import type { Summary } from './rounds';

const columns: readonly { readonly title: string; readonly value: (summary: Summary) => string | number }[] = [
  { title: 'scenario', value: ({ scenario }) => scenario },
  { title: 'rounds', value: ({ rounds }) => rounds },
  { title: 'events', value: ({ events }) => events },
  { title: 'acknowledged', value: ({ acknowledged }) => acknowledged },
  { title: 'sent again', value: ({ sentAgain }) => sentAgain },
  { title: 'messages', value: ({ messages }) => messages },
  { title: 'repeated', value: ({ repeated }) => repeated },
  { title: 'rows', value: ({ rows }) => rows },
  { title: 'slowest lag, ms', value: ({ slowestMs }) => slowestMs },
  { title: 'minutes', value: ({ seconds }) => (seconds / 60).toFixed(1) },
];

/** What came of each scenario, as a table that Markdown shows. */
export const asTable = (summaries: readonly Summary[]): string => {
  const lines = [
    columns.map(({ title }) => title),
    ...summaries.map((summary) => columns.map(({ value }) => value(summary).toLocaleString('en-US'))),
  ];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const row = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...rest] = lines;
  return [row(head), rule, ...rest.map(row)].join('\n');
};

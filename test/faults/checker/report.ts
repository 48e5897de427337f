import type { Verdict } from './check';

/** The verdict for a person: a line of what was looked at, and a line for each finding. */
export const asText = ({ well, findings, counts, events, acknowledged, topic, rows, settledMs }: Verdict): string => {
  const looked =
    `${events} events, ${acknowledged} acknowledged commands, ${topic.messages} messages (${topic.repeated} repeated), ${rows} rows of views; ` +
    `relay and views were there after ${settledMs} ms`;
  if (well) return `Nothing is wrong: ${looked}.\n`;
  const sums = Object.entries(counts).map(([code, count]) => `${code} ${count}`);
  return [
    `Wrong: ${sums.join(', ')}. Looked at ${looked}.`,
    ...findings.map(({ code, where, detail }) => `  ${code}  ${where}: ${detail}`),
    '',
  ].join('\n');
};

import { findingInWords, type PartitionProof, type ProofResult, type ViewProof } from '@throughline/proof';
import { columns } from '../table';

/** A proof as it is printed. `topic` is null where no Kafka is configured. */
export interface ProofReport {
  readonly topic: string | null;
  readonly result: ProofResult;
}

export const asJson = ({ topic, result }: ProofReport): string => `${JSON.stringify({ topic, ...result }, null, 2)}\n`;

export const asText = ({ topic, result }: ProofReport): string => {
  const { partitions, views, findings, counts, events, seconds } = result;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    topic === null ? 'Store and views; no topic, because KAFKA_BROKERS is not set' : `Store, topic ${topic} and views`,
    ...columns([headings(topic !== null), ...partitions.map(partitionLine)]),
    ...(views.length === 0 ? [] : ['\nViews', ...columns([['view', 'passed', 'folded', 'parked', 'behind'], ...viewLines(views)])]),
    `\n${events.toLocaleString('en-US')} events read in ${seconds} s.`,
    result.proved
      ? `Proved: everything agrees${topic === null ? '' : ', message by message'}, up to the positions above.`
      : `Not proved: ${total} ${total === 1 ? 'finding' : 'findings'}. docs/proof.md says what each means and what to do.`,
    ...findings.slice(0, printedAtMost).map((finding) => `  ${findingInWords(finding)}`),
    ...(total > printedAtMost ? [`  and ${total - printedAtMost} more: --json names the first 1,000`] : []),
    '',
  ].join('\n');
};

const printedAtMost = 50;

const headings = (withTopic: boolean): readonly string[] => [
  ...['partition', 'read after', 'head', 'events', 'last', 'digest'],
  ...(withTopic ? ['published', 'in topic', 'last', 'digest', 'repeats', 'foreign'] : []),
];

const partitionLine = ({ partition, after, head, store, topic }: PartitionProof): readonly (string | number)[] => [
  ...[partition, after, head, store.events, store.last, short(store.digest)],
  ...(topic ? [topic.published, topic.events, topic.last, short(topic.digest), topic.repeats, topic.foreign] : []),
];

/** Enough to see whether two are the same. */
const short = (digest: string): string => digest.slice(0, 12);

/** Each view over all partitions. */
const viewLines = (views: readonly ViewProof[]): readonly (readonly (string | number)[])[] =>
  [...new Set(views.map(({ view }) => view))].map((name) => {
    const sum = (count: (view: ViewProof) => number): number =>
      views.filter(({ view }) => view === name).reduce((total, view) => total + count(view), 0);
    return [
      name,
      sum(({ checkpoint }) => checkpoint),
      sum(({ folded }) => folded),
      sum(({ parked }) => parked),
      sum(({ behind }) => behind),
    ];
  });

import type { MetricDefinition } from './definition';
import { metricGroups } from './definitions';

/** `docs/metrics.md`, from the definitions: a test compares the two. */
export const metricsCatalogue = (): string =>
  [
    '# Metrics',
    '',
    'Every program serves `GET /metrics` in the Prometheus text format on HOST:OPERATIONS_PORT, beside `/health/live` and `/health/ready`. That',
    'port asks for no token: keep it inside. Labels hold names, codes and numbers of partitions, never the id of a person or an episode.',
    '',
    'Lags come from the database and not from the program that lags, so that one which stands still or is gone is seen by all others: take',
    'the maximum over instances. While `throughline_lag_readable` is 0 they are absent; alert on both.',
    '',
    "The process's own figures (`process_*`, `nodejs_*`) are those of prom-client.",
    '',
    ...metricGroups.flatMap(({ title, servedBy, metrics }) => [
      `## ${title}`,
      '',
      `Served by: ${servedBy}.`,
      '',
      ...Object.values<MetricDefinition>(metrics).map(line),
      '',
    ]),
  ].join('\n');

const line = ({ name, kind, labels, help }: MetricDefinition): string =>
  `- \`${name}\` (${kind}${labels.length === 0 ? '' : ` by ${labels.map((label) => `\`${label}\``).join(', ')}`}): ${help}`;

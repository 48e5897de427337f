import { countBuckets, secondsBuckets, type MetricDefinition } from './definition';
import { buildMetrics, feedLagMetrics, lagMetrics, rebuildMetrics } from './read-definitions';

/** What the programs that execute commands say about the log: the api, and `npm start`. */
export const appendMetrics = {
  events: { kind: 'counter', name: 'throughline_events_appended_total', help: 'Events that this program appended.', labels: [] },
  commands: {
    kind: 'counter',
    name: 'throughline_commands_appended_total',
    help: 'Commands whose effect this program committed, those that had nothing to append included.',
    labels: [],
  },
  flushEvents: {
    kind: 'histogram',
    name: 'throughline_flush_events',
    help: 'Events that one commit appended.',
    labels: [],
    buckets: countBuckets,
  },
  flushSeconds: {
    kind: 'histogram',
    name: 'throughline_flush_seconds',
    help: 'Duration of a flush to PostgreSQL, commit included.',
    labels: [],
    buckets: secondsBuckets,
  },
  flushFailures: {
    kind: 'counter',
    name: 'throughline_flush_failures_total',
    help: 'Flushes that did not go through: refused by a constraint, busy, of unknown fate (connection lost) or failed.',
    labels: ['reason'],
  },
  conflicts: {
    kind: 'counter',
    name: 'throughline_append_conflicts_total',
    help: 'Appends that the log refused: the stream had moved (version), the id was used for another command (command-id), or some of its commands had been accepted before (repeated).',
    labels: ['reason'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What the programs that execute commands say about them. */
export const commandMetrics = {
  commands: {
    kind: 'counter',
    name: 'throughline_commands_total',
    help: 'Commands by outcome: accepted, repeated (answered before), rejected or failed.',
    labels: ['command', 'outcome'],
  },
  rejections: { kind: 'counter', name: 'throughline_rejections_total', help: 'Commands that were rejected, by code.', labels: ['code'] },
  retries: {
    kind: 'counter',
    name: 'throughline_command_retries_total',
    help: 'Times that commands were decided again because others had been faster.',
    labels: [],
  },
  seconds: {
    kind: 'histogram',
    name: 'throughline_command_seconds',
    help: 'Duration of an execution, from load to answer; commands of a batch are executed together.',
    labels: [],
    buckets: secondsBuckets,
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What the api says about requests. */
export const httpMetrics = {
  seconds: {
    kind: 'histogram',
    name: 'throughline_http_request_seconds',
    help: 'Duration of HTTP requests by route template, never by address; `none` stands for addresses that are no route.',
    labels: ['method', 'route', 'status'],
    buckets: secondsBuckets,
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What every program says about its connections to PostgreSQL. */
export const poolMetrics = {
  connections: {
    kind: 'gauge',
    name: 'throughline_pool_connections',
    help: 'Connections of a pool, by state: busy or idle.',
    labels: ['pool', 'state'],
  },
  limit: { kind: 'gauge', name: 'throughline_pool_limit', help: 'Connections that a pool may open.', labels: ['pool'] },
  waiting: { kind: 'gauge', name: 'throughline_pool_waiting', help: 'Requests that wait for a connection of a pool.', labels: ['pool'] },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What the relay says. */
export const relayMetrics = {
  events: {
    kind: 'counter',
    name: 'throughline_relay_published_events_total',
    help: 'Events that the brokers acknowledged, those published again after a crash included.',
    labels: [],
  },
  bytes: {
    kind: 'counter',
    name: 'throughline_relay_published_bytes_total',
    help: 'Bytes of the messages that the brokers acknowledged, headers included.',
    labels: [],
  },
  batchEvents: {
    kind: 'histogram',
    name: 'throughline_relay_batch_events',
    help: 'Events of one partition that the relay sent together.',
    labels: [],
    buckets: countBuckets,
  },
  sendSeconds: {
    kind: 'histogram',
    name: 'throughline_relay_send_seconds',
    help: 'Duration of sending a batch until the brokers acknowledged it; batches of several partitions that share a request count each.',
    labels: [],
    buckets: secondsBuckets,
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What the projector says. */
export const projectorMetrics = {
  events: { kind: 'counter', name: 'throughline_view_events_total', help: 'Events that this program took into a view.', labels: ['view'] },
  batchEvents: {
    kind: 'histogram',
    name: 'throughline_view_batch_events',
    help: 'Events that this program took into a view in one transaction.',
    labels: ['view'],
    buckets: countBuckets,
  },
  foldSeconds: {
    kind: 'histogram',
    name: 'throughline_view_fold_seconds',
    help: 'Duration of reading the rows of a batch, folding it and writing them back.',
    labels: ['view'],
    buckets: secondsBuckets,
  },
  commitSeconds: {
    kind: 'histogram',
    name: 'throughline_view_commit_seconds',
    help: 'Duration of committing a batch.',
    labels: ['view'],
    buckets: secondsBuckets,
  },
  lanes: {
    kind: 'gauge',
    name: 'throughline_view_lanes',
    help: 'Partitions that this program follows for a view, by state: starting, following, retrying or stopped.',
    labels: ['view', 'state'],
  },
  changed: {
    kind: 'gauge',
    name: 'throughline_view_changed',
    help: '1 when readers of a view read what another definition folded than this program has, which therefore does not keep it current; else 0.',
    labels: ['view', 'version'],
  },
  interruptions: {
    kind: 'counter',
    name: 'throughline_rebuild_interruptions_total',
    help: 'Programs that carried out a rebuild for this one and ended before it was over; each time another one goes on with it.',
    labels: [],
  },
  foreignMessages: {
    kind: 'counter',
    name: 'throughline_foreign_messages_total',
    help: 'Messages in the topic that are not events of this log, or not readable ones.',
    labels: [],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What the scheduler says. */
export const schedulerMetrics = {
  commands: {
    kind: 'counter',
    name: 'throughline_scheduler_commands_total',
    help: 'Commands that were due, by kind of obligation and outcome: accepted, repeated (executed before), rejected or failed.',
    labels: ['source', 'outcome'],
  },
  acting: {
    kind: 'gauge',
    name: 'throughline_scheduler_acting',
    help: '1 when this program is the scheduler that acts, 0 when it stands by.',
    labels: [],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What the sealer says. */
export const sealerMetrics = {
  acting: {
    kind: 'gauge',
    name: 'throughline_sealer_acting',
    help: '1 when this program is the sealer that acts, 0 when it stands by.',
    labels: [],
  },
  stopped: {
    kind: 'gauge',
    name: 'throughline_sealer_stopped',
    help: '1 when this sealer cannot seal or publish something, for want of a key or because what is kept is not what was signed; its readiness says why.',
    labels: [],
  },
  seals: { kind: 'counter', name: 'throughline_seals_total', help: 'Seals that this program made, one a partition.', labels: [] },
  failures: {
    kind: 'counter',
    name: 'throughline_seal_failures_total',
    help: 'Rounds in which the log could not be sealed, or seals could not be brought to a place: log, file, topic or witness.',
    labels: ['place'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What leaves by feeds: pages and streams of the api, webhooks of the courier. */
export const feedMetrics = {
  events: {
    kind: 'counter',
    name: 'throughline_feed_events_total',
    help: 'Events that left by a feed, by way: page, stream or webhook; those that were given again after a reconnect included.',
    labels: ['feed', 'way'],
  },
  withheld: {
    kind: 'counter',
    name: 'throughline_feed_withheld_events_total',
    help: 'Events that a feed was not given, by reason (docs/feeds.md); counted whenever they are looked at.',
    labels: ['feed', 'reason'],
  },
  streams: { kind: 'gauge', name: 'throughline_feed_streams', help: 'Feeds that are read as server-sent events just now.', labels: [] },
  cutOff: {
    kind: 'counter',
    name: 'throughline_feed_streams_ended_total',
    help: 'Streams of feeds that this program ended, by reason: too-slow, reopen, stopping or unreadable.',
    labels: ['reason'],
  },
  webhooks: {
    kind: 'counter',
    name: 'throughline_webhooks_total',
    help: 'Webhooks that were sent, by what became of them: taken, refused (the endpoint said no), unreachable, or parked (its key waits).',
    labels: ['feed', 'outcome'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** How the last proof that store, topic and views agree ended, of those that could be carried out. Absent until there was one. */
export const proofMetrics = {
  finished: {
    kind: 'gauge',
    name: 'throughline_proof_finished_timestamp_seconds',
    help: 'When the last proof ended, in seconds since 1970.',
    labels: [],
  },
  findings: {
    kind: 'gauge',
    name: 'throughline_proof_findings',
    help: 'How much the last proof found wrong, by kind (docs/proof.md).',
    labels: ['kind'],
  },
  events: { kind: 'gauge', name: 'throughline_proof_events', help: 'Events of the log that the last proof read.', labels: [] },
  seconds: { kind: 'gauge', name: 'throughline_proof_seconds', help: 'How long the last proof took.', labels: [] },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** Every metric, by who serves it, for the catalogue. */
export const metricGroups = [
  { title: 'Appends', servedBy: 'api, `npm start`', metrics: appendMetrics },
  { title: 'Commands', servedBy: 'api, `npm start`', metrics: commandMetrics },
  { title: 'HTTP', servedBy: 'api, `npm start`', metrics: httpMetrics },
  { title: 'Relay', servedBy: 'relay, `npm start` with Kafka', metrics: relayMetrics },
  { title: 'Views', servedBy: 'projector, `npm start`', metrics: projectorMetrics },
  { title: 'Scheduler', servedBy: 'scheduler, `npm start`', metrics: schedulerMetrics },
  { title: 'Seals', servedBy: 'sealer, `npm start`', metrics: sealerMetrics },
  { title: 'Feeds', servedBy: 'api, courier, `npm start`', metrics: feedMetrics },
  { title: 'Proof of completeness', servedBy: 'relay, and projector and `npm start` without Kafka', metrics: proofMetrics },
  { title: 'How far log, topic and views are', servedBy: 'every program', metrics: lagMetrics },
  { title: 'How far feeds are', servedBy: 'every program', metrics: feedLagMetrics },
  { title: 'Builds of views', servedBy: 'every program', metrics: buildMetrics },
  { title: 'Rebuilds', servedBy: 'every program', metrics: rebuildMetrics },
  { title: 'Connections to PostgreSQL', servedBy: 'every program', metrics: poolMetrics },
] as const satisfies readonly {
  readonly title: string;
  readonly servedBy: string;
  readonly metrics: Readonly<Record<string, MetricDefinition>>;
}[];

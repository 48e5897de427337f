import type { MetricDefinition } from './definition';

/** What every program says about how far log, topic and views are: read from the database when Prometheus asks. */
export const lagMetrics = {
  readable: {
    kind: 'gauge',
    name: 'throughline_lag_readable',
    help: '1 when the figures that every program reads from the database could be read; 0 when it did not answer in time, and then they are absent.',
    labels: [],
  },
  head: { kind: 'gauge', name: 'throughline_log_sequence', help: 'Sequence of the last event of a partition.', labels: ['partition'] },
  closed: {
    kind: 'gauge',
    name: 'throughline_log_closed',
    help: '1 while the log takes no events because its topic knows events that it does not; else 0.',
    labels: [],
  },
  viewEvents: {
    kind: 'gauge',
    name: 'throughline_view_lag_events',
    help: 'Events of a partition that a view has not taken in yet.',
    labels: ['view', 'version', 'partition'],
  },
  viewSeconds: {
    kind: 'gauge',
    name: 'throughline_view_lag_seconds',
    help: 'Age of the oldest event of a partition that a view has not taken in yet; 0 when there is none.',
    labels: ['view', 'version', 'partition'],
  },
  relayEvents: {
    kind: 'gauge',
    name: 'throughline_relay_lag_events',
    help: 'Events of a partition that are not known to be in the topic yet; of the topic that KAFKA_TOPIC names, by programs with KAFKA_BROKERS.',
    labels: ['topic', 'partition'],
  },
  relaySeconds: {
    kind: 'gauge',
    name: 'throughline_relay_lag_seconds',
    help: 'Age of the oldest event of a partition that is not known to be in the topic yet; 0 when there is none.',
    labels: ['topic', 'partition'],
  },
  relayMembers: {
    kind: 'gauge',
    name: 'throughline_relay_members',
    help: 'Relays that are there to publish into the topic.',
    labels: ['topic'],
  },
  relayHeld: {
    kind: 'gauge',
    name: 'throughline_relay_partitions_held',
    help: 'Partitions that some relay holds, and publishes; the others wait for one.',
    labels: ['topic'],
  },
  sealEvents: {
    kind: 'gauge',
    name: 'throughline_seal_lag_events',
    help: 'Events of a partition that no seal covers yet.',
    labels: ['partition'],
  },
  sealSeconds: {
    kind: 'gauge',
    name: 'throughline_seal_lag_seconds',
    help: 'Age of the oldest event of a partition that no seal covers yet; 0 when there is none.',
    labels: ['partition'],
  },
  sealAge: {
    kind: 'gauge',
    name: 'throughline_seal_age_seconds',
    help: 'Age of the last seal of a partition; absent before the first. A partition without new events is not sealed again.',
    labels: ['partition'],
  },
  parkedKeys: {
    kind: 'gauge',
    name: 'throughline_parked_keys',
    help: 'Keys of a view that stand still because one of their events could not be taken in.',
    labels: ['view', 'version', 'category'],
  },
  refused: {
    kind: 'gauge',
    name: 'throughline_scheduler_refused_commands',
    help: 'Commands that were due, were refused, and will be given again, by the code of the refusal.',
    labels: ['code'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What every program says about feeds that go on, read with the lags. */
export const feedLagMetrics = {
  events: {
    kind: 'gauge',
    name: 'throughline_feed_lag_events',
    help: 'Events of the log, in all partitions, that a feed has not come past yet, by delivery: pull or webhook.',
    labels: ['feed', 'delivery'],
  },
  seconds: {
    kind: 'gauge',
    name: 'throughline_feed_lag_seconds',
    help: 'Age of the oldest event that a feed has not come past yet; 0 when there is none.',
    labels: ['feed', 'delivery'],
  },
  parkedKeys: {
    kind: 'gauge',
    name: 'throughline_feed_parked_keys',
    help: 'Keys of a webhook that wait because its endpoint refused one of their events.',
    labels: ['feed'],
  },
  failing: {
    kind: 'gauge',
    name: 'throughline_webhook_failing_seconds',
    help: 'For how long the endpoint of a webhook has been taking nothing; absent while it takes what it is sent.',
    labels: ['feed'],
  },
  dead: {
    kind: 'gauge',
    name: 'throughline_webhook_dead',
    help: '1 when nothing more is sent to the endpoint of a webhook until an operator says so.',
    labels: ['feed'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What every program says about the builds of views, read with the lags. */
export const buildMetrics = {
  builds: {
    kind: 'gauge',
    name: 'throughline_view_builds',
    help: 'Builds of a view by state: building, ready (to be switched to), serving, or kept (for a way back). A view of which none serves cannot be read.',
    labels: ['view', 'version', 'state'],
  },
  paused: {
    kind: 'gauge',
    name: 'throughline_view_builds_paused',
    help: 'Builds of a view that a person has paused.',
    labels: ['view', 'version'],
  },
  stopped: {
    kind: 'gauge',
    name: 'throughline_view_builds_stopped',
    help: 'Builds of a view that stopped because more of their keys would be parked than may be; a person must look.',
    labels: ['view', 'version'],
  },
  changes: {
    kind: 'counter',
    name: 'throughline_view_changes_total',
    help: 'What persons and programs did to the builds and parked keys of a view, by action: rebuild, cancel, switch, rollback, pause, resume, drop and others.',
    labels: ['view', 'version', 'action'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

/** What every program says about rebuilds that are not over, read with the lags. Absent where a view is not being rebuilt. */
export const rebuildMetrics = {
  phase: {
    kind: 'gauge',
    name: 'throughline_rebuild_phase',
    help: '1 for the phase in which the rebuild of a view is: waiting, staging, filling, indexing, catching-up, comparing or failed.',
    labels: ['view', 'version', 'phase'],
  },
  began: {
    kind: 'gauge',
    name: 'throughline_rebuild_began_timestamp_seconds',
    help: 'When the rebuild was taken up, in seconds since 1970.',
    labels: ['view', 'version'],
  },
  events: {
    kind: 'gauge',
    name: 'throughline_rebuild_events',
    help: 'Events that have been folded into the new build; how fast this grows is the rate of the rebuild.',
    labels: ['view', 'version'],
  },
  ofEvents: {
    kind: 'gauge',
    name: 'throughline_rebuild_target_events',
    help: 'Events of the log up to where the new build is filled; what comes later it takes in as views do.',
    labels: ['view', 'version'],
  },
  bytes: {
    kind: 'gauge',
    name: 'throughline_rebuild_bytes',
    help: 'Bytes of the payloads that have been folded into the new build.',
    labels: ['view', 'version'],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrokerLogger } from '../connection/connect';
import { createBell } from './bell';
import type { Crew } from './crew';
import { describe } from './failures';
import { createLane, type Lane } from './lane';
import { createLeases, type Lease } from './leases';
import { createPublishing, usualBudget } from './publishing';
import { createSender } from './sender';
import { fail, settleForever } from './settling';
import { createClearance } from './survey';
import { createTending } from './tending';
import type { Relay, RelayOptions, RelayStatus } from './types';

const silent: BrokerLogger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** How long a relay that stops waits for what is being sent, in milliseconds. A successor is safe without it: marks are compare-and-set. */
const stopWithinMs = 5_000;

/**
 * Publishes the log's events into the topic, which is the log itself for programs inside: nothing is withheld, and whatever leaves the programme
 * leaves by feeds (`disclose`). In sequence, each at least once: a duplicate repeats a sequence, and readers drop it. Several
 * relays of one topic share its partitions by leases in the database. A partition goes on from its mark, which only its present holder can
 * move, and only over messages that the broker has acknowledged.
 */
export const startRelay = (options: RelayOptions): Relay => {
  const { kafka, topic, source, pool, clusterId, heads, gate, logger = silent, leaseMs = 4_000 } = options;
  const member = randomUUID();
  const stopping = new AbortController();
  // A connection may be made and cut in one packet, before whoever asked for it can listen: an error nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const name = options.name ?? `${hostname()}:${process.pid}`;
  const crew: Crew = {
    topic,
    lanes: new Map(),
    leases: createLeases({ pool, topic, member, name, partitions: source.partitions, leaseMs }),
    sender: createSender(kafka),
    leaseMs,
    tendMs: options.tendMs ?? leaseMs / 4,
    gate,
    logger,
    observe: options.observe ?? (() => undefined),
    signal: stopping.signal,
    settling: createBell(),
    publishing: createBell(),
  };
  const publishing = createPublishing(crew);
  const settling = { kafka, topic, clusterId, source, heads, logger };
  const assertTopic = options.assertTopic ?? (() => Promise.resolve());
  const clearance = createClearance({ ...settling, pool, gate, assertTopic }, stopping.signal);
  const tending = createTending({ crew, clearance, laneFor: laneMaker(options, crew), settled: publishing.settled });
  const loops = [tending.run(), settleForever({ crew, settle: settling, look: tending.look, assertTopic }), publishing.run()];

  const status = (): RelayStatus => ({
    topic,
    member,
    members: tending.members(),
    partitions: [...crew.lanes.values()].map((lane) => lane.status()).sort((one, other) => one.partition - other.partition),
    withheld: clearance.trouble() ?? tending.withheld(),
    leasesError: tending.error(),
  });
  const stop = async (): Promise<void> => {
    stopping.abort();
    crew.settling.ring();
    crew.publishing.ring();
    const lanes = [...crew.lanes.values()];
    await Promise.race([Promise.all([...loops, ...lanes.map((lane) => lane.close())]), sleep(stopWithinMs, undefined, { ref: false })]);
    crew.lanes.clear();
    await crew.leases.leave().catch((error: unknown) => {
      logger.warn({ topic, error: describe(error) }, 'Could not let the leases go: another relay takes the partitions when they run out');
    });
    await crew.sender.close();
  };
  return { status, stop };
};

const laneMaker =
  ({ clusterId, source, batchSize = 500 }: RelayOptions, crew: Crew) =>
  (lease: Lease): Lane =>
    createLane({
      lease,
      clusterId,
      source,
      batchSize,
      budget: usualBudget,
      clock: Date.now,
      observe: crew.observe,
      wake: () => {
        crew.settling.ring();
        crew.publishing.ring();
      },
      failed: (lane, error) => fail(crew, lane, error),
    });

/** Why a relay does not do all of its work, and where; null when it does. For readiness. */
export const relayTrouble = ({ partitions, withheld, leasesError }: RelayStatus): string | null => {
  if (withheld !== null) return `it publishes nothing: ${withheld}`;
  const stuck = partitions
    .filter(({ state }) => state === 'retrying' || state === 'stopped')
    .map(({ partition, state, error }) => `partition ${partition} is ${state}: ${error ?? 'unknown'}`);
  if (leasesError !== null) stuck.unshift(`cannot look after its leases: ${leasesError}`);
  return stuck.length === 0 ? null : stuck.join('; ');
};

import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import type { MetricDefinition } from './definition';
import { counterIn, gaugeIn } from './instruments';
import { buildMetrics, feedLagMetrics, lagMetrics, rebuildMetrics } from './read-definitions';
import { readLag, type Lag } from './read-lag';

/** All metrics of one scrape, and scrapes that come close together, share one reading. Milliseconds. */
const freshForMs = 1_000;

type Sample<Definition extends MetricDefinition> = readonly [
  labels: Readonly<Record<Definition['labels'][number], string | number>>,
  value: number,
];

/**
 * Serves how far log, topic and views are, how the builds of views stand and what is being rebuilt, read when Prometheus asks. When the
 * database does not answer, the figures are absent and `throughline_lag_readable` is 0: an old figure would look like a good one.
 *
 * @param pool whose statements end soon, one way or the other: a scrape waits for them
 * @param topic whose relay is looked at; null for none
 */
export const serveLag = (registry: Registry, pool: Pool, topic: string | null): void => {
  const read = shared(freshForMs, () => readLag(pool, topic).catch(() => null));
  const serve = <const Definition extends MetricDefinition & { readonly kind: 'gauge' }>(
    definition: Definition,
    pick: (lag: Lag) => readonly Sample<Definition>[],
  ): void => {
    gaugeIn(registry, definition, async (gauge) => {
      const lag = await read();
      gauge.reset();
      if (lag) for (const [labels, value] of pick(lag)) gauge.set(labels, value);
    });
  };
  gaugeIn(registry, lagMetrics.readable, async (gauge) => gauge.set((await read()) === null ? 0 : 1));
  serveLags(serve, topic ?? '');
  serveBuilds(serve);
  serveFeeds(serve);
  counterIn(registry, buildMetrics.changes, async (counter) => {
    const lag = await read();
    counter.reset();
    for (const { view, version, action, times } of lag?.changes ?? []) counter.inc({ view, version, action }, times);
  });
};

type Serve = <const Definition extends MetricDefinition & { readonly kind: 'gauge' }>(
  definition: Definition,
  pick: (lag: Lag) => readonly Sample<Definition>[],
) => void;

const serveLags = (serve: Serve, topic: string): void => {
  serve(lagMetrics.head, ({ heads }) => heads.map(({ partition, sequence }) => [{ partition }, sequence]));
  serve(lagMetrics.closed, ({ closures }) => closures.map(({ closed }) => [{}, closed]));
  serve(lagMetrics.viewEvents, ({ views }) => views.map(({ events, seconds: _, ...of }) => [of, events]));
  serve(lagMetrics.viewSeconds, ({ views }) => views.map(({ events: _, seconds, ...of }) => [of, seconds]));
  serve(lagMetrics.relayEvents, ({ relay }) => relay.map(({ partition, events }) => [{ topic, partition }, events]));
  serve(lagMetrics.relaySeconds, ({ relay }) => relay.map(({ partition, seconds }) => [{ topic, partition }, seconds]));
  serve(lagMetrics.relayMembers, ({ relays }) => relays.map(({ members }) => [{ topic }, members]));
  serve(lagMetrics.relayHeld, ({ relays }) => relays.map(({ held }) => [{ topic }, held]));
  serve(lagMetrics.sealEvents, ({ seals }) => seals.map(({ partition, events }) => [{ partition }, events]));
  serve(lagMetrics.sealSeconds, ({ seals }) => seals.map(({ partition, seconds }) => [{ partition }, seconds]));
  serve(lagMetrics.sealAge, ({ seals }) => seals.flatMap(({ partition, age }) => (age === null ? [] : [[{ partition }, age] as const])));
  serve(lagMetrics.parkedKeys, ({ parked }) => parked.map(({ keys, ...of }) => [of, keys]));
  serve(lagMetrics.refused, ({ refused }) => refused.map(({ code, commands }) => [{ code }, commands]));
};

const serveFeeds = (serve: Serve): void => {
  serve(feedLagMetrics.events, ({ feeds }) => feeds.map(({ feed, delivery, events }) => [{ feed, delivery }, events]));
  serve(feedLagMetrics.seconds, ({ feeds }) => feeds.map(({ feed, delivery, seconds }) => [{ feed, delivery }, seconds]));
  const webhooks = ({ feeds }: Lag): Lag['feeds'] => feeds.filter(({ delivery }) => delivery === 'webhook');
  serve(feedLagMetrics.parkedKeys, (lag) => webhooks(lag).map(({ feed, parked }) => [{ feed }, parked]));
  serve(feedLagMetrics.dead, (lag) => webhooks(lag).map(({ feed, dead }) => [{ feed }, dead]));
  serve(feedLagMetrics.failing, (lag) =>
    webhooks(lag).flatMap(({ feed, failing }) => (failing === null ? [] : [[{ feed }, failing] as const])),
  );
};

const serveBuilds = (serve: Serve): void => {
  serve(buildMetrics.builds, ({ builds }) =>
    builds.flatMap(({ view, version, ...counts }) =>
      (['building', 'ready', 'serving', 'kept'] as const).map((state) => [{ view, version, state }, counts[state]] as const),
    ),
  );
  serve(buildMetrics.paused, ({ builds }) => builds.map(({ view, version, paused }) => [{ view, version }, paused]));
  serve(buildMetrics.stopped, ({ builds }) => builds.map(({ view, version, stopped }) => [{ view, version }, stopped]));
  serve(rebuildMetrics.phase, ({ rebuilds }) => rebuilds.map(({ view, version, phase }) => [{ view, version, phase }, 1]));
  serve(rebuildMetrics.began, ({ rebuilds }) =>
    rebuilds.flatMap(({ view, version, began }) => (began === null ? [] : [[{ view, version }, began] as const])),
  );
  serve(rebuildMetrics.events, ({ rebuilds }) => rebuilds.map(({ view, version, events }) => [{ view, version }, events]));
  serve(rebuildMetrics.ofEvents, ({ rebuilds }) => rebuilds.map(({ view, version, ofEvents }) => [{ view, version }, ofEvents]));
  serve(rebuildMetrics.bytes, ({ rebuilds }) => rebuilds.map(({ view, version, bytes }) => [{ view, version }, bytes]));
};

/** Asks again only when the last answer is too old. */
const shared = <Answer>(freshMs: number, ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let last: { readonly at: number; readonly answer: Promise<Answer> } | null = null;
  return () => {
    if (last === null || performance.now() - last.at > freshMs) last = { at: performance.now(), answer: ask() };
    return last.answer;
  };
};

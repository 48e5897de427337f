import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import { lagMetrics } from './definitions';
import { gaugeIn } from './instruments';
import { readLag, type Lag } from './read-lag';

/** All gauges of one scrape, and scrapes that come close together, share one reading. Milliseconds. */
const freshForMs = 1_000;

/**
 * Serves how far log, topic and views are, read when Prometheus asks. When the database does not answer, the figures are absent and
 * `throughline_lag_readable` is 0: an old figure would look like a good one.
 *
 * @param pool whose statements end soon, one way or the other: a scrape waits for them
 * @param topic whose relay is looked at; null for none
 */
export const serveLag = (registry: Registry, pool: Pool, topic: string | null): void => {
  const read = shared(freshForMs, () => readLag(pool, topic).catch(() => null));
  const rows = async <Row>(pick: (lag: Lag) => readonly Row[]): Promise<readonly Row[]> => {
    const lag = await read();
    return lag === null ? [] : pick(lag);
  };
  gaugeIn(registry, lagMetrics.readable, async (gauge) => gauge.set((await read()) === null ? 0 : 1));
  gaugeIn(registry, lagMetrics.head, async (gauge) => {
    gauge.reset();
    for (const { partition, sequence } of await rows(({ heads }) => heads)) gauge.set({ partition }, sequence);
  });
  gaugeIn(registry, lagMetrics.viewEvents, async (gauge) => {
    gauge.reset();
    for (const { view, version, partition, events } of await rows(({ views }) => views)) gauge.set({ view, version, partition }, events);
  });
  gaugeIn(registry, lagMetrics.viewSeconds, async (gauge) => {
    gauge.reset();
    for (const { view, version, partition, seconds } of await rows(({ views }) => views)) gauge.set({ view, version, partition }, seconds);
  });
  gaugeIn(registry, lagMetrics.relayEvents, async (gauge) => {
    gauge.reset();
    for (const { partition, events } of await rows(({ relay }) => relay)) gauge.set({ topic: topic ?? '', partition }, events);
  });
  gaugeIn(registry, lagMetrics.relaySeconds, async (gauge) => {
    gauge.reset();
    for (const { partition, seconds } of await rows(({ relay }) => relay)) gauge.set({ topic: topic ?? '', partition }, seconds);
  });
  gaugeIn(registry, lagMetrics.parkedKeys, async (gauge) => {
    gauge.reset();
    for (const { view, version, category, keys } of await rows(({ parked }) => parked)) gauge.set({ view, version, category }, keys);
  });
};

/** Asks again only when the last answer is too old. */
const shared = <Answer>(freshMs: number, ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let last: { readonly at: number; readonly answer: Promise<Answer> } | null = null;
  return () => {
    if (last === null || performance.now() - last.at > freshMs) last = { at: performance.now(), answer: ask() };
    return last.answer;
  };
};

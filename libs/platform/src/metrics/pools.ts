import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import { poolMetrics } from './definitions';
import { gaugeIn } from './instruments';

const watched = new WeakMap<Registry, Map<string, Pool>>();

/** Serves the use of a pool under a name, until the pool ends. */
export const watchPool = (registry: Registry, name: string, pool: Pool): void => {
  const pools = watched.get(registry) ?? startWatching(registry);
  pools.set(name, pool);
};

const startWatching = (registry: Registry): Map<string, Pool> => {
  const pools = new Map<string, Pool>();
  watched.set(registry, pools);
  const open = (): readonly (readonly [string, Pool])[] => [...pools].filter(([, pool]) => !pool.ended);
  gaugeIn(registry, poolMetrics.connections, (gauge) => {
    gauge.reset();
    for (const [pool, { totalCount, idleCount }] of open()) {
      gauge.set({ pool, state: 'idle' }, idleCount);
      gauge.set({ pool, state: 'busy' }, totalCount - idleCount);
    }
  });
  gaugeIn(registry, poolMetrics.limit, (gauge) => {
    gauge.reset();
    for (const [name, pool] of open()) gauge.set({ pool: name }, pool.options.max);
  });
  gaugeIn(registry, poolMetrics.waiting, (gauge) => {
    gauge.reset();
    for (const [name, pool] of open()) gauge.set({ pool: name }, pool.waitingCount);
  });
  return pools;
};

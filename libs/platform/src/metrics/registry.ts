import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry of its own for a program, with the process's own figures in it. There is no global one: tests run many programs at once. */
export const createMetrics = (): Registry => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
};

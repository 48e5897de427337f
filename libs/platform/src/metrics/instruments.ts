import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { MetricDefinition } from './definition';

type LabelOf<Definition extends MetricDefinition> = Definition['labels'][number];

/** What a metric does when it is asked for its value. */
export type Collect<Label extends string, Kind = Gauge<Label>> = (metric: Kind) => void | Promise<void>;

/**
 * The counter of a registry that the definition describes, made the first time it is asked for. Parts of one program that count the
 * same thing share it.
 * @param collect counts anew whenever Prometheus asks, what is counted elsewhere; used only when this call makes the counter
 * @throws Error when another kind of metric has its name
 */
export const counterIn = <const Definition extends MetricDefinition & { readonly kind: 'counter' }>(
  registry: Registry,
  { name, help, labels }: Definition,
  collect?: Collect<LabelOf<Definition>, Counter<LabelOf<Definition>>>,
): Counter<LabelOf<Definition>> => {
  const known = registry.getSingleMetric(name);
  if (known instanceof Counter) return known;
  return new Counter({
    name,
    help,
    labelNames: [...labels] as LabelOf<Definition>[],
    registers: [registry],
    ...collecting(collect),
  });
};

const collecting = <Kind>(collect: ((metric: Kind) => void | Promise<void>) | undefined) =>
  collect
    ? {
        async collect(this: Kind) {
          await collect(this);
        },
      }
    : {};

/** The same for a histogram. */
export const histogramIn = <
  const Definition extends MetricDefinition & { readonly kind: 'histogram'; readonly buckets: readonly number[] },
>(
  registry: Registry,
  { name, help, labels, buckets }: Definition,
): Histogram<LabelOf<Definition>> => {
  const known = registry.getSingleMetric(name);
  if (known instanceof Histogram) return known;
  return new Histogram({ name, help, labelNames: [...labels] as LabelOf<Definition>[], buckets: [...buckets], registers: [registry] });
};

/**
 * The same for a gauge that is set whenever Prometheus asks.
 * @param collect sets it; used only when this call makes the gauge
 */
export const gaugeIn = <const Definition extends MetricDefinition & { readonly kind: 'gauge' }>(
  registry: Registry,
  { name, help, labels }: Definition,
  collect?: Collect<LabelOf<Definition>>,
): Gauge<LabelOf<Definition>> => {
  const known = registry.getSingleMetric(name);
  if (known instanceof Gauge) return known;
  return new Gauge({
    name,
    help,
    labelNames: [...labels] as LabelOf<Definition>[],
    registers: [registry],
    ...collecting(collect),
  });
};

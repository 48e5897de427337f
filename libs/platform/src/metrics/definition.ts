/** A metric as data: what it is called, what it says, and who serves it. Instruments and `docs/metrics.md` are made from these. */
export interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** `throughline_` and what it counts, with the unit; counters end in `_total`. */
  readonly name: `throughline_${string}`;
  /** One sentence. */
  readonly help: string;
  /** Never a patient's, an episode's or a staff member's id, nor anything else without a bound. */
  readonly labels: readonly string[];
  /** Upper bounds; of histograms only. */
  readonly buckets?: readonly number[];
}

/** Durations from a quarter of a millisecond to ten seconds. */
export const secondsBuckets = [0.000_25, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** Sizes of batches. */
export const countBuckets = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000] as const;

/** A benchmark: `bench/NAME/NAME.bench.ts` exports one as `bench`. */
export interface Bench {
  /** One line: what is measured, against what. */
  readonly about: string;
  /** Its options, a line each. */
  readonly options: readonly string[];
  /** @param parameters what follows the name on the command line */
  readonly run: (parameters: readonly string[]) => Promise<void>;
}

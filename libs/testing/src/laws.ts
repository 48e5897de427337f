/** Drawn anew for each file of tests unless SEED gives it. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/**
 * How a law is tried: as many times as it says, or as many as LAWS_RUNS says (`npm run laws`). Prints the seed, so that any run can be
 * repeated: SEED=... does it.
 *
 * @param usual runs in `npm test`
 */
export const lawRuns = (usual: number): { readonly numRuns: number; readonly seed: number } => {
  process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`);
  return { numRuns: Number(process.env['LAWS_RUNS'] ?? usual), seed };
};

/** The value itself, so that whoever changes it or anything in it throws. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

/**
 * A build cannot be filled, or not become whole, and trying again does not mend it. The message names tables and numbers and never holds
 * patient data.
 */
export class RebuildFailure extends Error {
  override readonly name = 'RebuildFailure';
}

/** Folding each key once needs all of its events together. */
export const keyOfTwoSubjects = ({ name }: { readonly name: string }, keys: number): RebuildFailure =>
  new RebuildFailure(
    `${keys} ${keys === 1 ? 'key' : 'keys'} of ${name} take in events of more than one subject. Make its key of ids that lie within one patient, or within one stream that is no patient's`,
  );

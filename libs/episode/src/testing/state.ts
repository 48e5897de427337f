import { Map } from 'immutable';

/** What decisions need to know of specimens. */
export interface TestingSlice {
  /** By specimen: results by `assay analyte`. */
  readonly specimens: Map<string, Map<string, string>>;
}

export const noTesting: TestingSlice = { specimens: Map() };

import { Map, Set } from 'immutable';
import type { DataOf } from '../events/schemas';
import type { AnalyteName, Assay } from '../reference/analytes';
import type {
  ApplyPolicyResponseData,
  CollectUdsData,
  RecordPillWrapperCountData,
  RecordSpecimenValidityData,
  RequestCountData,
} from './commands';
import type { SpecimenValidityRecorded, UdsInterpreted, UdsResultRecorded } from './events';

/** One analyte's result. */
export type UdsResult = DataOf<typeof UdsResultRecorded>['results'][number];

/** A result and the assay that gave it. */
export interface AssayedResult extends UdsResult {
  readonly assay: Assay;
}

/** What was computed of an interpretation, whoever made it. */
export type Interpretation = Omit<DataOf<typeof UdsInterpreted>, 'specimenId' | 'interpreter' | 'note' | 'lateArrival'>;

/** A urine specimen as decisions see it. */
export interface Specimen {
  /** As its collection was told; null where only what came of it is known. */
  readonly collected: { readonly at: string; readonly said: CollectUdsData } | null;
  /** By `assay analyte`. */
  readonly results: Map<string, AssayedResult>;
  readonly validity: {
    readonly said: RecordSpecimenValidityData;
    readonly outcome: DataOf<typeof SpecimenValidityRecorded>['outcome'];
  } | null;
  /** Analytes whose definitive test was ordered. */
  readonly ordered: Set<AnalyteName>;
  /** The newest one. */
  readonly interpretation: Interpretation | null;
}

/** A specimen of which nothing is known. */
export const noSpecimen: Specimen = { collected: null, results: Map(), validity: null, ordered: Set(), interpretation: null };

/** A count that the patient was called for. */
export interface CalledCount {
  readonly said: RequestCountData;
  readonly calledAt: string;
  /** Null until it was counted. */
  readonly counted: RecordPillWrapperCountData | null;
}

/** What was applied to what, its responses in order of their names. */
export type PolicyResponse = Pick<ApplyPolicyResponseData, 'trigger' | 'responses'>;

/** What decisions need to know of specimens, counts and what followed of them. */
export interface TestingSlice {
  readonly specimens: Map<string, Specimen>;
  readonly counts: Map<string, CalledCount>;
  /** By the response's id. */
  readonly responses: Map<string, PolicyResponse>;
}

export const noTesting: TestingSlice = { specimens: Map(), counts: Map(), responses: Map() };

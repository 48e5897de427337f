import type { DataOf } from '../events/schemas';
import type { UdsResultRecorded } from './events';

type UdsResult = DataOf<typeof UdsResultRecorded>['results'][number];

/** A result's whole content, to tell a repetition from a contradiction. */
export const resultContent = ({ qual, value, cutoff }: UdsResult): string => JSON.stringify([qual, value ?? null, cutoff ?? null]);

/** The key of a result inside its specimen. */
export const resultKey = (assay: string, analyte: string): string => `${assay} ${analyte}`;

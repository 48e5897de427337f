import { reaches, type Sites } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import { readRecord, type Moment, type PatientRecord } from '@throughline/replay';
import type { ApiServices } from '../services';

/** Of whom a replay is asked, and by whom. */
export interface ReplayQuestion {
  readonly episodeId: string;
  /** Of whoever asks: nothing that was recorded at another site is taken in. */
  readonly sites: Sites;
  readonly asKnownAt?: string | undefined;
  /** The sequence up to which a first page read the log, so that the next ones go on with the same. */
  readonly through?: number | undefined;
}

/** @throws ProblemError `not-found` when there is no such episode, or it is out of reach */
export const recordOf = async ({ log }: ApiServices, { sites, ...question }: ReplayQuestion): Promise<PatientRecord> => {
  const record = await readRecord(log, { ...question, sees: ({ siteId }) => reaches(sites, siteId) });
  if (!record) throw problemError('not-found', { detail: 'There is no treatment episode with this id.' });
  return record;
};

/** The parameters of a moment as they stand in an address. */
export const inAddress = (parameters: Moment & Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');

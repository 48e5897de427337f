import { readObligations, type ListedObligation, type ObligationsQuery } from '../obligations/query';
import type { Page } from '../reading/page';
import type { Queryable } from '../reading/queryable';

export type DueUrineScreensQuery = Omit<ObligationsQuery, 'kind' | 'state' | 'today'>;

/** A patient whose next urine screen is due. */
export interface DueUrineScreen extends Pick<ListedObligation, 'episodeId' | 'patientId' | 'siteId' | 'reminded'> {
  /** ISO 8601, UTC: by the site's policy in force, for the patient's stage. */
  readonly dueSince: string;
  /** ISO 8601, UTC: the last collection; the admission, where there was none since. */
  readonly countedFrom: string;
  /** Null: none was collected since the admission. */
  readonly lastSpecimenId: string | null;
}

/**
 * Whose urine screen is due, and since when: what has been due longest first. These are the obligations of the kind `uds_due`: nothing is due
 * while an episode is suspended, nor where the policy names no days.
 * @throws InvalidCursor
 */
export const readDueUrineScreens = async (database: Queryable, query: DueUrineScreensQuery): Promise<Page<DueUrineScreen>> => {
  const { items, next } = await readObligations(database, { ...query, kind: 'uds_due', state: 'due' });
  return { items: items.map(dueScreen), next };
};

const dueScreen = ({ episodeId, patientId, siteId, reminded, dueAt, runsFrom, occasion }: ListedObligation): DueUrineScreen => ({
  episodeId,
  patientId,
  siteId,
  reminded,
  dueSince: dueAt,
  countedFrom: runsFrom,
  lastSpecimenId: occasion === 'admission' ? null : occasion,
});

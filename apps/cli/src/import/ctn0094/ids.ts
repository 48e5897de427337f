import { v5 } from 'uuid';

/** Namespace of every id that this import makes: uuid v5 of the data set's address, so that no two data sets share an id. */
const namespace = v5('https://cran.r-project.org/package=public.ctn0094data', v5.URL);

/** An id that is the same in every run. */
export const idOf = (...parts: readonly (string | number)[]): string => v5(parts.join('/'), namespace);

export const patientIdOf = (who: number): string => idOf('patient', who);
export const episodeIdOf = (who: number): string => idOf('episode', who);
/** The masked clinic as a site. */
export const siteIdOf = (masked: string): string => `ctn0094-site-${masked}`;
/** The clinic's study staff, who are not told apart in the data. */
export const studyTeamOf = (siteId: string): string => `${siteId}-study-team`;

import { hash } from 'node:crypto';
import { v5 } from 'uuid';

/** Namespace of every id that this import makes: uuid v5 of the data set's address, so that no two data sets share an id. */
const namespace = v5('https://cran.r-project.org/package=public.ctn0094data', v5.URL);
const namespaceBytes = Buffer.from(namespace.replaceAll('-', ''), 'hex');

/**
 * An id that is the same in every run: uuid v5 of the parts. Written out here because an import makes two thirds of a million of them,
 * and the package's own function reads the namespace anew each time.
 */
export const idOf = (...parts: readonly (string | number)[]): string => {
  const digest = hash('sha1', Buffer.concat([namespaceBytes, Buffer.from(parts.join('/'))]), 'hex');
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(18, 20)}-${digest.slice(20, 32)}`;
};

export const patientIdOf = (who: number): string => idOf('patient', who);
export const episodeIdOf = (who: number): string => idOf('episode', who);
/** The masked clinic as a site. */
export const siteIdOf = (masked: string): string => `ctn0094-site-${masked}`;
/** The clinic's study staff, who are not told apart in the data. */
export const studyTeamOf = (siteId: string): string => `${siteId}-study-team`;

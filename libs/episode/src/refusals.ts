import { reject, type Decision } from '@throughline/kernel';
import type { OpenedEpisode } from './episode-state';
import type { RejectionCode } from './rejections';

type No = Decision<never, RejectionCode>;

/** The "no" to a day that has not begun anywhere yet. */
export const inFuture = (field: string): No => reject('occurred-in-future', `${field} has not come yet.`);

/** The "no" to an amount that is not one. There is no upper limit (FDA notice of 27 Dec 2024, 89 FR 105613). */
export const doseNotPositive: No = reject('dose-not-positive', 'A dose is more than 0.');

/** The "no" to a session without a length. */
export const sessionTooShort: No = reject('minutes-not-positive', 'A session lasted more than 0 minutes.');

/** The "no" to a command that needs a policy where none was in force when the fact occurred. */
export const noSitePolicy = reject(
  'no-site-policy',
  'The site had no policy in force when the fact occurred. Adopt one with AdoptSitePolicy; the first one of a site may be effective from any time.',
);

const episodeClosed: No = reject(
  'episode-closed',
  'The episode is closed. A patient who comes back opens a new one that names it as priorEpisodeId.',
);

const admissionDeclined: No = reject(
  'admission-declined',
  'Admission was declined. A patient who comes again opens a new episode that names this one as priorEpisodeId.',
);

/** The "no" to whatever is added to an episode that is over. */
export const episodeOver = ({ status }: Pick<OpenedEpisode, 'status'>): No => (status === 'declined' ? admissionDeclined : episodeClosed);

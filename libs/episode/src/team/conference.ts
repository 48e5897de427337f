import { accept, alreadySo, reject, type Companion, type Decision } from '@throughline/kernel';
import { fromJS, is, Map } from 'immutable';
import { episodeAggregate } from '../aggregates';
import type { Episode } from '../episode-state';
import type { TeamEvent } from '../events';
import type { DataOf } from '../events/schemas';
import { mostPatientsReviewed } from '../reference/conferences';
import type { RejectionCode } from '../rejections';
import type { SitePolicies } from '../site-policy/state';
import { attended, tasksHavePatients, type CaseConferenceHeld } from './events';

export type Conference = DataOf<typeof CaseConferenceHeld>;

/** Conferences by id, so that each is told once. */
export type Conferences = Map<string, Conference>;

export const noConferences: Conferences = Map();

/** The episodes of the patients who are reviewed. They are in other partitions, and only read. */
export type Reviewed = {
  readonly policy?: SitePolicies;
  readonly [episode: `episode ${string}`]: Episode;
};

/** The episodes that the command lists, also in a correction, whose payload nobody has checked yet. */
export const reviewedBy = ({
  type,
  data,
}: {
  readonly type: string;
  readonly data: object;
}): { readonly [Name in keyof Reviewed]: Companion } =>
  Object.fromEntries(
    reviewedIn(type === 'CorrectEntry' && 'newPayload' in data ? (data.newPayload as object) : data).map((id) => [
      `episode ${id}`,
      { aggregate: episodeAggregate, target: id },
    ]),
  );

/** The episodes that fields name, whatever their form. */
export const reviewedIn = (data: object): readonly string[] =>
  'patientsReviewed' in data && Array.isArray(data.patientsReviewed)
    ? data.patientsReviewed.slice(0, mostPatientsReviewed).filter((id) => typeof id === 'string')
    : [];

/** Holds a conference at a site, unless it is told already. */
export const holdConference = (
  conference: Conference,
  { siteId, held, companions }: { readonly siteId: string; readonly held: Conferences; readonly companions: Reviewed },
): Decision<TeamEvent, RejectionCode> => {
  const known = held.get(conference.conferenceId);
  if (known) {
    return is(fromJS(known), fromJS(conference)) ? alreadySo : reject('conference-exists', 'A conference of this id was told otherwise.');
  }
  if (!attended(conference)) return reject('attendees-missing', 'Name at least two who took part; one can hold a huddle alone.');
  if (!tasksHavePatients(conference)) return reject('task-without-patient', 'A task is about a patient who was reviewed.');
  const reviewed = ofSite(conference.patientsReviewed, siteId, companions);
  return reviewed.kind === 'rejected' ? reviewed : accept<TeamEvent>({ type: 'CaseConferenceHeld', data: conference });
};

/** Accepts patients who have an episode at the site. Those of another site are as unknown here as those of none. */
export const ofSite = (episodes: readonly string[], siteId: string, companions: Reviewed): Decision<never, RejectionCode> =>
  episodes.every((id) => isOfSite(companions[`episode ${id}`], siteId))
    ? alreadySo
    : reject('patient-not-in-site', 'Every patient who is reviewed has an episode at the site.');

const isOfSite = (episode: Episode | undefined, siteId: string): boolean =>
  episode !== undefined && episode.status !== 'none' && episode.core.opening.siteId === siteId;

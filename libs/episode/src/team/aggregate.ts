import { alreadySo, reject, type Aggregate, type DecidedEvent, type DecisionContext } from '@throughline/kernel';
import type { TeamCommand } from '../commands';
import { looksAtEntries, passingEntries, withEntries, type EntryCommand, type EntryEvent } from '../entries';
import type { TeamEvent } from '../events';
import { underPermissions } from '../permissions';
import type { RejectionCode } from '../rejections';
import { withinSites, type Placing } from '../sites';
import { holdConference, noConferences, ofSite, reviewedBy, reviewedIn, type Conferences, type Reviewed } from './conference';

/** The team of a site as decisions see it. */
export interface Team {
  readonly conferences: Conferences;
}

const noTeam: Team = { conferences: noConferences };

/** Nothing is begun here but at the site that the command names, so that an id can be taken by nobody else. */
const placing: Placing<TeamCommand | EntryCommand, Team> = {
  initial: noTeam,
  siteOf: (_, target) => target,
  namedSite: ({ target }) => target,
  taken: reject('conference-exists', 'The team has met.'),
};

type Context = DecisionContext<Reviewed>;

const hold = ({ type, target, data }: TeamCommand, { conferences: held }: Team, { companions }: Context) =>
  holdConference(
    { ...data, attendees: [...new Set(data.attendees)], kind: type === 'Huddle' ? 'huddle' : 'biweekly_team' },
    { siteId: target, held, companions },
  );

const evolveTeam = (team: Team, { data }: DecidedEvent<TeamEvent>): Team => ({
  ...team,
  conferences: team.conferences.set(data.conferenceId, data),
});

/** The team of a site, which meets about its patients: `team-{siteId}`. Their episodes are read and nothing is written there. Source: row 42. */
export const teamAggregate: Aggregate<TeamCommand | EntryCommand, Team, TeamEvent | EntryEvent, RejectionCode, Reviewed> = {
  name: 'team',
  decider: {
    initial: noTeam,
    decide: underPermissions(
      withinSites(
        placing,
        withEntries(noTeam, hold, (command, _entry, _team, { companions }: Context) =>
          command.type === 'VoidEntry' ? alreadySo : ofSite(reviewedIn(command.data.newPayload), command.target, companions),
        ),
      ),
    ),
    evolve: passingEntries(evolveTeam),
  },
  siteOf: placing.siteOf,
  subject: ({ target }) => ({ patientId: null, episodeId: null, siteId: target }),
  companions: reviewedBy,
  looksAtEntries,
  policyVersionId: () => null,
};

import { accept, alreadySo, reject, type Aggregate, type DecidedEvent, type Decision, type DecisionContext } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { CommandNamed, MemberCommand } from '../commands';
import type { CorrectionCommand } from '../corrections/commands';
import { looksAtEntries, passingEntries, withEntries, type EntryCommand, type EntryEvent } from '../entries';
import type { EpisodeServiceEvent, MemberEvent } from '../events';
import { permitted, underPermissions } from '../permissions';
import type { RejectionCode } from '../rejections';
import { withinSites, type Placing } from '../sites';
import { holdConference, ofSite, reviewedBy, reviewedIn, type Reviewed } from '../team/conference';
import { evolveMember, noMember, type Member } from './state';

type Decided = Decision<MemberEvent, RejectionCode>;
type Context = DecisionContext<Reviewed>;

const joined: Decision<never, RejectionCode> = reject(
  'member-already-joined',
  'A member of this id is at work; record first that they left.',
);

const notJoined = reject('member-not-joined', 'Nobody of this id has joined.');

const placing: Placing<MemberCommand | EntryCommand, Member> = {
  initial: noMember,
  siteOf: (member) => (member.status === 'none' ? null : member.joined.siteId),
  namedSite: (command) => (command.type === 'RecordMemberJoined' ? command.data.siteId : null),
  taken: joined,
};

const recordJoined = ({ target, data }: CommandNamed<'RecordMemberJoined'>, member: Member): Decided => {
  if (data.supervisorId === target || data.dyadWith === target) {
    return reject('supervises-oneself', 'The supervisor and the other one of the dyad are other people.');
  }
  if (member.status !== 'at-work') return accept<MemberEvent>({ type: 'MemberJoined', data });
  return is(fromJS(member.joined), fromJS(data)) ? alreadySo : joined;
};

const recordLeft = ({ data }: CommandNamed<'RecordMemberLeft'>, member: Member): Decided => {
  switch (member.status) {
    case 'none':
      return notJoined;
    case 'at-work':
      return accept<MemberEvent>({ type: 'MemberLeft', data });
    case 'left':
      return alreadySo;
  }
};

/** A supervision that was held before they left may be told afterwards. */
const recordSupervision = (
  { target, occurredAt, data }: CommandNamed<'RecordSupervision'>,
  member: Member,
  { companions }: Context,
): Decided => {
  if (member.status === 'none') return notJoined;
  const conference = { ...data, attendees: [...new Set(data.attendees)] };
  if (!conference.attendees.includes(target)) return notAmongThem;
  if (member.leftAt !== null && occurredAt > member.leftAt && !member.conferences.has(data.conferenceId)) {
    return reject('member-not-joined', 'They had left by then.');
  }
  return holdConference(conference, { siteId: member.joined.siteId, held: member.conferences, companions });
};

const notAmongThem = reject('attendees-missing', 'The member whose supervision it was is among those who took part.');

const decideMember = (command: MemberCommand, member: Member, context: Context): Decided => {
  switch (command.type) {
    case 'RecordMemberJoined':
      return recordJoined(command, member);
    case 'RecordMemberLeft':
      return recordLeft(command, member);
    case 'RecordSupervision':
      return recordSupervision(command, member, context);
  }
};

/** What was told of a supervision is corrected by those who may tell of one. */
const memberConsequences = (
  command: CorrectionCommand,
  entry: DecidedEvent<EpisodeServiceEvent>,
  member: Member,
  { companions }: Context,
): Decision<never, RejectionCode> => {
  if (member.status === 'none' || entry.type !== 'CaseConferenceHeld') return alreadySo;
  if (!permitted(command.actor.role, 'RecordSupervision')) {
    return reject('role-not-permitted', `${command.actor.role} may not correct what was told of a supervision.`);
  }
  if (command.type === 'VoidEntry') return alreadySo;
  // The payload was found valid before consequences are asked for.
  const { newPayload } = command.data;
  const attendees = newPayload['attendees'] as readonly string[];
  return attendees.includes(command.target) ? ofSite(reviewedIn(newPayload), member.joined.siteId, companions) : notAmongThem;
};

/** A member of the staff, who is no patient: `member-{memberId}`. No health detail of a peer has a place here. Source: A2.3, i.2. */
export const memberAggregate: Aggregate<MemberCommand | EntryCommand, Member, MemberEvent | EntryEvent, RejectionCode, Reviewed> = {
  name: 'member',
  decider: {
    initial: noMember,
    decide: underPermissions(withinSites(placing, withEntries(noMember, decideMember, memberConsequences))),
    evolve: passingEntries(evolveMember),
  },
  siteOf: placing.siteOf,
  subject: (command, member) => ({
    patientId: null,
    episodeId: null,
    siteId: placing.namedSite(command) ?? placing.siteOf(member, command.target),
  }),
  companions: reviewedBy,
  looksAtEntries,
  policyVersionId: () => null,
};

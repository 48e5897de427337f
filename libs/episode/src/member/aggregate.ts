import { accept, alreadySo, reject, type Aggregate, type CorrectionEvent, type Decision } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type { CommandNamed, MemberCommand } from '../commands';
import type { CorrectionCommand } from '../corrections/commands';
import { corrects, noConsequences, passingCorrections, withCorrections } from '../corrections/decide';
import type { MemberEvent } from '../events';
import { underPermissions } from '../permissions';
import type { RejectionCode } from '../rejections';
import { withinSites, type Placing } from '../sites';
import { evolveMember, noMember, type Member } from './state';

type Decided = Decision<MemberEvent, RejectionCode>;

const joined: Decision<never, RejectionCode> = reject(
  'member-already-joined',
  'A member of this id is at work; record first that they left.',
);

const placing: Placing<MemberCommand | CorrectionCommand, Member> = {
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
      return reject('member-not-joined', 'Nobody of this id has joined.');
    case 'at-work':
      return accept<MemberEvent>({ type: 'MemberLeft', data });
    case 'left':
      return alreadySo;
  }
};

/** A member of the staff, who is no patient: `member-{memberId}`. No health detail of a peer has a place here. Source: A2.3, i.2. */
export const memberAggregate: Aggregate<
  MemberCommand | CorrectionCommand,
  Member,
  MemberEvent | CorrectionEvent,
  RejectionCode,
  Record<string, never>
> = {
  name: 'member',
  decider: {
    initial: noMember,
    decide: underPermissions(
      withinSites(
        placing,
        withCorrections(
          noMember,
          (command: MemberCommand, member: Member) =>
            command.type === 'RecordMemberJoined' ? recordJoined(command, member) : recordLeft(command, member),
          noConsequences,
        ),
      ),
    ),
    evolve: passingCorrections(evolveMember),
  },
  siteOf: placing.siteOf,
  subject: (command, member) => ({
    patientId: null,
    episodeId: null,
    siteId: placing.namedSite(command) ?? placing.siteOf(member, command.target),
  }),
  companions: () => ({}),
  looksAtEntries: corrects,
  policyVersionId: () => null,
};

import type { DecidedEvent } from '@throughline/kernel';
import type { MemberEvent, MemberJoined } from '../events';
import type { DataOf } from '../events/schemas';
import { noConferences, type Conferences } from '../team/conference';

/** A member of the staff as decisions see them. */
export type Member = { readonly status: 'none' } | KnownMember;

export interface KnownMember {
  readonly status: 'at-work' | 'left';
  readonly joined: DataOf<typeof MemberJoined>;
  /** ISO 8601, UTC; null while at work. */
  readonly leftAt: string | null;
  /** Supervisions and dyads. */
  readonly conferences: Conferences;
}

export const noMember: Member = { status: 'none' };

export const evolveMember = (member: Member, event: DecidedEvent<MemberEvent>): Member => {
  switch (event.type) {
    case 'MemberJoined':
      return {
        status: 'at-work',
        joined: event.data,
        leftAt: null,
        conferences: member.status === 'none' ? noConferences : member.conferences,
      };
    case 'MemberLeft':
      return member.status === 'none' ? member : { ...member, status: 'left', leftAt: event.occurredAt };
    case 'CaseConferenceHeld':
      return member.status === 'none' ? member : { ...member, conferences: member.conferences.set(event.data.conferenceId, event.data) };
  }
};

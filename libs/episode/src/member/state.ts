import type { DecidedEvent } from '@throughline/kernel';
import type { MemberEvent, MemberJoined } from '../events';
import type { DataOf } from '../events/schemas';

/** A member of the staff as decisions see them. */
export type Member = { readonly status: 'none' } | { readonly status: 'at-work' | 'left'; readonly joined: DataOf<typeof MemberJoined> };

export const noMember: Member = { status: 'none' };

export const evolveMember = (member: Member, event: DecidedEvent<MemberEvent>): Member => {
  switch (event.type) {
    case 'MemberJoined':
      return { status: 'at-work', joined: event.data };
    case 'MemberLeft':
      return member.status === 'none' ? member : { ...member, status: 'left' };
  }
};

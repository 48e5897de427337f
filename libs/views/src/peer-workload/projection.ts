import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { staffConferences, staffMembers, workContacts } from './tables';

const takes = ['PeerContactRecorded', 'MemberJoined', 'MemberLeft', 'CaseConferenceHeld'] as const;

/**
 * The work of peers: contacts, which are in the patients' streams, and supervisions, which are in their own. Whoever joined and never had
 * supervision is known by that. Source: A2.7, D144.
 */
export const peerWorkload = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'peer-workload',
  version: 1,
  foldDigest: foldDigests['peer-workload'],
  tables: [staffMembers, staffConferences, workContacts],
  takes,
  order: 'as-occurred',
  key: ({ streamId }) => streamId,
  fold: (event, rows) => {
    const { eventId, streamId, siteId, occurredAt: at } = event;
    switch (event.type) {
      case 'PeerContactRecorded': {
        const { memberId, mode, minutes = null } = event.data;
        rows.put(workContacts, { eventId, streamId, memberId, siteId, at, mode, minutes });
        return;
      }
      case 'MemberJoined': {
        const { supervisorId = null, dyadWith = null, ...data } = event.data;
        rows.put(staffMembers, { ...data, supervisorId, dyadWith, streamId, memberId: memberOf(streamId), joinedAt: at, leftAt: null });
        return;
      }
      case 'MemberLeft': {
        const member = rows.get(staffMembers, streamId);
        if (member) rows.put(staffMembers, { ...member, leftAt: at });
        return;
      }
      case 'CaseConferenceHeld': {
        const { kind } = event.data;
        if (kind !== 'supervision' && kind !== 'weekly_dyad') return;
        rows.put(staffConferences, { eventId, streamId, memberId: memberOf(streamId), siteId, kind, at });
        return;
      }
    }
  },
});

/** Whose stream it is: `member-{memberId}`. */
const memberOf = (streamId: string): string => streamId.slice('member-'.length);

import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { peerWorkload } from './projection';
import { staffConferences, staffMembers, workContacts } from './tables';

type Story = Told<EpisodeServiceEvent>;

const ofStaff = (occurredAt: string, eventId = occurredAt) => ({
  patientId: null,
  episodeId: null,
  streamId: 'member-m-7',
  occurredAt,
  eventId,
});
const joined = (occurredAt: string): Story => ({
  type: 'MemberJoined',
  data: { siteId: 's1', role: 'peer_recovery_specialist', fullTimeEquivalent: 0.5, supervisorId: 'm-9' },
  envelope: ofStaff(occurredAt),
});
const left: Story = { type: 'MemberLeft', data: {}, envelope: ofStaff('2026-03-01T09:00:00.000Z') };
const met = (kind: 'supervision' | 'weekly_dyad' | 'huddle', occurredAt: string): Story => ({
  type: 'CaseConferenceHeld',
  data: { conferenceId: 'c-1', kind, attendees: ['m-7', 'm-9'], patientsReviewed: [], tasks: [] },
  envelope: ofStaff(occurredAt),
});

describe('the workload of peers', () => {
  it('knows who is at work, and since when', () => {
    const member = {
      streamId: 'member-m-7',
      memberId: 'm-7',
      siteId: 's1',
      role: 'peer_recovery_specialist',
      fullTimeEquivalent: 0.5,
      supervisorId: 'm-9',
      dyadWith: null,
    };
    const first = joined('2026-01-05T09:00:00.000Z');
    expect(givenEvents(peerWorkload, first).row(staffMembers)).toEqual({ ...member, joinedAt: '2026-01-05T09:00:00.000Z', leftAt: null });
    expect(givenEvents(peerWorkload, first, left).row(staffMembers).leftAt).toBe('2026-03-01T09:00:00.000Z');
    const again = joined('2026-04-01T09:00:00.000Z');
    expect(givenEvents(peerWorkload, again, left, first).row(staffMembers)).toEqual({
      ...member,
      joinedAt: '2026-04-01T09:00:00.000Z',
      leftAt: null,
    });
  });

  it('keeps supervisions and dyads, and no huddle', () => {
    const told = [met('supervision', '2026-01-06T09:00:00.000Z'), met('huddle', '2026-01-07T09:00:00.000Z')];
    const dyad = met('weekly_dyad', '2026-01-08T09:00:00.000Z');
    expect(
      givenEvents(peerWorkload, ...told, dyad)
        .rows(staffConferences)
        .map(({ memberId, kind }) => [memberId, kind]),
    ).toEqual([
      ['m-7', 'supervision'],
      ['m-7', 'weekly_dyad'],
    ]);
  });

  it('keeps contacts by who made them, and tells texts from them', () => {
    const contact = (mode: 'phone' | 'text', eventId: string): Story => ({
      type: 'PeerContactRecorded',
      data: { memberId: 'm-7', mode },
      envelope: { eventId },
    });
    expect(
      givenEvents(peerWorkload, contact('phone', 'c-1'), contact('text', 'c-2'))
        .rows(workContacts)
        .map(({ memberId, mode, siteId }) => [memberId, mode, siteId]),
    ).toEqual([
      ['m-7', 'phone', 's1'],
      ['m-7', 'text', 's1'],
    ]);
  });
});

import { episode, opened } from '@throughline/testing';

const member = { memberId: 'm-7', role: 'nurse', from: '2026-03-05', primary: true } as const;
const assigned = { type: 'CareTeamMemberAssigned', data: member } as const;

describe('the care team', () => {
  it('takes somebody in, from the day of the fact unless it says otherwise', () => {
    episode(opened)
      .when({ type: 'AssignCareTeamMember', data: { memberId: 'm-7', role: 'nurse' } })
      .then({ type: 'CareTeamMemberAssigned', data: { ...member, from: '2026-03-10' } });
    episode(opened).when({ type: 'AssignCareTeamMember', data: member }).then(assigned);
  });

  it('has one primary member of a role, and others beside', () => {
    const second = { ...member, memberId: 'm-8' };
    episode(opened, assigned).when({ type: 'AssignCareTeamMember', data: second }).thenRejected('role-already-filled');
    const beside = { ...second, primary: false };
    episode(opened, assigned).when({ type: 'AssignCareTeamMember', data: beside }).then({ type: 'CareTeamMemberAssigned', data: beside });
    const other = { ...second, role: 'therapist' as const };
    episode(opened, assigned).when({ type: 'AssignCareTeamMember', data: other }).then({ type: 'CareTeamMemberAssigned', data: other });
  });

  it.each(['champion_pcp', 'oversight_pcp'] as const)('knows the %s', (role) =>
    episode(opened)
      .when({ type: 'AssignCareTeamMember', data: { ...member, role } })
      .then({ type: 'CareTeamMemberAssigned', data: { ...member, role } }),
  );

  it('does not take the same member twice', () => {
    episode(opened, assigned).when({ type: 'AssignCareTeamMember', data: member }).thenAlreadySo();
    episode(opened, assigned)
      .when({ type: 'AssignCareTeamMember', data: { ...member, primary: false } })
      .thenRejected('already-in-care-team');
  });

  it('replaces a member, who hands on the standing', () => {
    const replacement = { memberId: 'm-8', replaces: 'm-7', role: 'nurse', reason: 'licensed and left' } as const;
    episode(opened, assigned)
      .when({ type: 'ReplaceCareTeamMember', data: replacement })
      .then({ type: 'CareTeamMemberReplaced', data: { ...replacement, from: '2026-03-10', primary: true } });
  });

  it('replaces only somebody who is there, by somebody who is not', () => {
    const replacement = { memberId: 'm-8', replaces: 'm-7', role: 'nurse' } as const;
    episode(opened).when({ type: 'ReplaceCareTeamMember', data: replacement }).thenRejected('not-in-care-team');
    episode(opened, assigned, { ...assigned, data: { ...member, memberId: 'm-8', primary: false } })
      .when({ type: 'ReplaceCareTeamMember', data: replacement })
      .thenRejected('already-in-care-team');
  });

  it('gives the place of a replaced member free', () => {
    const replaced = { type: 'CareTeamMemberReplaced', data: { ...member, memberId: 'm-8', replaces: 'm-7' } };
    episode(opened, assigned, replaced)
      .when({ type: 'ReplaceCareTeamMember', data: { memberId: 'm-7', replaces: 'm-8', role: 'nurse' } })
      .thenAmongOthers({ type: 'CareTeamMemberReplaced', data: { ...member, memberId: 'm-7', replaces: 'm-8', from: '2026-03-10' } });
  });

  it('has a peer as primary one, assigned by the peers\u2019 supervisor too', () =>
    episode(opened)
      .when({ type: 'AssignPeer', data: { memberId: 'm-3' }, actor: { id: 'm-4', role: 'peer_supervisor' } })
      .then({
        type: 'CareTeamMemberAssigned',
        data: { memberId: 'm-3', role: 'peer_recovery_specialist', from: '2026-03-10', primary: true },
      }));
});

describe('a peer\u2019s contact', () => {
  const peer = { actor: { id: 'm-3', role: 'peer_recovery_specialist' } } as const;
  const contact = (data: { mode: 'in_person' | 'phone' | 'video' | 'text'; minutes?: number }) =>
    ({ type: 'RecordPeerContact', data: { memberId: 'm-3', ...data }, ...peer }) as const;

  it('lasts, unless it is a text', () => {
    episode(opened)
      .when(contact({ mode: 'phone', minutes: 25 }))
      .then({ type: 'PeerContactRecorded', data: { memberId: 'm-3', mode: 'phone', minutes: 25 } });
    episode(opened)
      .when(contact({ mode: 'text' }))
      .then({ type: 'PeerContactRecorded', data: { memberId: 'm-3', mode: 'text' } });
  });

  it.each([{ mode: 'phone' }, { mode: 'video', minutes: 0 }, { mode: 'in_person', minutes: -5 }, { mode: 'text', minutes: -1 }] as const)(
    'is not %j',
    (data) => episode(opened).when(contact(data)).thenRejected('minutes-not-positive'),
  );

  it('is recorded by peers', () =>
    episode(opened)
      .when({ ...contact({ mode: 'phone', minutes: 5 }), actor: { id: 'm-1', role: 'prescriber' } })
      .thenRejected('role-not-permitted'));
});

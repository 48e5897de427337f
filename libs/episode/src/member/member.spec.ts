import { member } from '@throughline/testing';

const data = { siteId: 'site-1', role: 'peer_recovery_specialist', fullTimeEquivalent: 1, supervisorId: 'm-9' } as const;
const join = { type: 'RecordMemberJoined', data } as const;
const leave = { type: 'RecordMemberLeft', data: {} } as const;
const joined = { type: 'MemberJoined', data } as const;
const left = { type: 'MemberLeft', data: {} } as const;

describe('a member of the staff', () => {
  it('joins a site, and is told of once', () => {
    member().when(join).then(joined);
    member(joined).when(join).thenAlreadySo();
    member(joined)
      .when({ ...join, data: { ...data, fullTimeEquivalent: 0.5 } })
      .thenRejected('member-already-joined');
  });

  it('leaves, and may come back', () => {
    member(joined).when(leave).then(left);
    member(joined, left).when(leave).thenAlreadySo();
    member(joined, left).when(join).then(joined);
    member().when(leave).thenRejected('member-not-joined');
  });

  it('is supervised by somebody else', () => {
    member()
      .when({ ...join, data: { ...data, supervisorId: 'm-7' } })
      .thenRejected('supervises-oneself');
    member()
      .when({ ...join, data: { ...data, dyadWith: 'm-7' } })
      .thenRejected('supervises-oneself');
  });

  it('is told of by those who answer for the staff of the site', () => {
    member()
      .when({ ...join, actor: { id: 'm-1', role: 'prescriber' } })
      .thenRejected('role-not-permitted');
    member()
      .when({ ...join, sites: ['site-2'] })
      .thenRejected('site-not-permitted');
    member(joined)
      .when({ ...leave, sites: ['site-2'] })
      .thenRejected('member-not-joined');
    member(joined)
      .when({ ...join, data: { ...data, siteId: 'site-2' }, sites: ['site-2'] })
      .thenRejected('member-already-joined');
  });
});

import { member, opened } from '@throughline/testing';

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

describe('supervision of a member', () => {
  const talk = { conferenceId: 'c-1', kind: 'supervision', attendees: ['m-7', 'm-9'], patientsReviewed: ['e-1'], tasks: [] } as const;
  const said = { ...talk, attendees: [...talk.attendees], patientsReviewed: [...talk.patientsReviewed], tasks: [] };
  const actor = { id: 'm-9', role: 'peer_supervisor' } as const;
  const record = { type: 'RecordSupervision', data: said, actor } as const;
  const held = { type: 'CaseConferenceHeld', data: said } as const;

  it('is held with somebody, and is told of once', () => {
    member(opened, joined).when(record).then(held);
    member(opened, joined, held).when(record).thenAlreadySo();
    member(opened, joined, held)
      .when({ ...record, data: { ...said, kind: 'weekly_dyad' } })
      .thenRejected('conference-exists');
    for (const attendees of [['m-7'], ['m-9', 'm-5']]) {
      member(opened, joined)
        .when({ ...record, data: { ...said, attendees } })
        .thenRejected('attendees-missing');
    }
  });

  it('is of somebody who had joined and not left', () => {
    const before = { ...left, occurredAt: '2026-03-09T09:30:00.000Z' };
    const after = { ...left, occurredAt: '2026-03-11T09:30:00.000Z' };
    member(opened).when(record).thenRejected('member-not-joined');
    member(opened, joined, before).when(record).thenRejected('member-not-joined');
    member(opened, joined, after).when(record).then(held);
    member(opened, joined, held, before).when(record).thenAlreadySo();
  });

  it("is about patients of the member's site, and tasks about those", () => {
    member(joined).when(record).thenRejected('patient-not-in-site');
    const task = { episodeId: 'e-2', ownerId: 'm-7', text: 'call' };
    member(opened, joined)
      .when({ ...record, data: { ...said, tasks: [task] } })
      .thenRejected('task-without-patient');
  });

  it('is told of, and corrected, by peers and by those who counsel', () => {
    const administrator = { id: 'm-0', role: 'site_administrator' } as const;
    member(opened, joined)
      .when({ ...record, actor: administrator })
      .thenRejected('role-not-permitted');
    const told = { ...held, eventId: 'event-9' };
    const correction = (newPayload: object) =>
      ({ type: 'CorrectEntry', actor, data: { corrects: 'event-9', reason: 'misread', newPayload: { ...said, ...newPayload } } }) as const;
    const given = member(opened, joined, told);
    given.when(correction({})).thenAlreadySo();
    given.when(correction({ attendees: ['m-9', 'm-5'] })).thenRejected('attendees-missing');
    given.when(correction({ patientsReviewed: ['e-9'] })).thenRejected('patient-not-in-site');
    given.when({ ...correction({ attendees: ['m-7', 'm-5'] }), actor: { id: 'm-1', role: 'nurse' } }).thenRejected('role-not-permitted');
    given
      .when({ type: 'VoidEntry', actor, data: { corrects: 'event-9', reason: 'did not take place' } })
      .then({ type: 'EntryVoided', corrects: 'event-9', data: { entryType: 'CaseConferenceHeld', reason: 'did not take place' } });
  });
});

import { opened, team } from '@throughline/testing';

const data = {
  conferenceId: 'c-1',
  attendees: ['m-7', 'm-3'],
  patientsReviewed: ['e-1'],
  tasks: [{ episodeId: 'e-1', ownerId: 'm-7', text: 'ask about the ride', dueOn: '2026-03-12' }],
};
const huddle = { type: 'Huddle', data } as const;
const conference = { type: 'HoldCaseConference', data } as const;
const held = { type: 'CaseConferenceHeld', data: { ...data, kind: 'huddle' } } as const;
const elsewhere = { ...opened, data: { ...opened.data, siteId: 'site-2' }, siteId: 'site-2' };

describe('the team of a site', () => {
  it('runs the list before the clinic, one of them alone if need be', () => {
    team(opened).when(huddle).then(held);
    const alone = { ...data, attendees: ['m-7'] };
    team(opened)
      .when({ ...huddle, data: alone })
      .then({ ...held, data: { ...alone, kind: 'huddle' } });
  });

  it('meets every other week', () =>
    team(opened)
      .when(conference)
      .then({ ...held, data: { ...data, kind: 'biweekly_team' } }));

  it('counts whoever is named twice once', () => {
    const twice = ['m-7', 'm-7', 'm-3'];
    team(opened)
      .when({ ...conference, data: { ...data, attendees: twice } })
      .then({ ...held, data: { ...data, kind: 'biweekly_team' } });
    team(opened)
      .when({ ...conference, data: { ...data, attendees: ['m-7', 'm-7'] } })
      .thenRejected('attendees-missing');
  });

  it('is told of a conference once', () => {
    team(opened, held).when(huddle).thenAlreadySo();
    team(opened, held)
      .when({ ...huddle, data: { ...data, tasks: [] } })
      .thenRejected('conference-exists');
    team(opened, held).when(conference).thenRejected('conference-exists');
  });

  it('reviews patients of the site, and gives tasks about those', () => {
    team().when(huddle).thenRejected('patient-not-in-site');
    team(elsewhere).when(huddle).thenRejected('patient-not-in-site');
    team(opened)
      .when({ ...huddle, data: { ...data, patientsReviewed: [] } })
      .thenRejected('task-without-patient');
  });

  it('is told of by those in care of the site', () => {
    team(opened)
      .when({ ...huddle, actor: { id: 'm-1', role: 'front_desk' } })
      .thenRejected('role-not-permitted');
    team(opened)
      .when({ ...huddle, sites: ['site-2'] })
      .thenRejected('site-not-permitted');
  });

  it('corrects a conference within the same bounds', () => {
    const told = { ...held, eventId: 'event-9' };
    const correction = (newPayload: object) =>
      ({ type: 'CorrectEntry', data: { corrects: 'event-9', reason: 'misread', newPayload: { ...held.data, ...newPayload } } }) as const;
    team(opened, told)
      .when(correction({ attendees: ['m-7', 'm-4'] }))
      .then({
        type: 'EntryCorrected',
        corrects: 'event-9',
        data: {
          entryType: 'CaseConferenceHeld',
          entryVersion: 1,
          payload: { ...held.data, attendees: ['m-7', 'm-4'] },
          occurredAt: '2026-03-02T09:30:00.000Z',
          occurredAtPrecision: 'instant',
          policyVersionId: null,
          reason: 'misread',
        },
      });
    team(opened, told)
      .when(correction({ patientsReviewed: ['e-1', 'e-9'] }))
      .thenRejected('patient-not-in-site');
    team(opened, told)
      .when(correction({ patientsReviewed: [] }))
      .thenRejected('entry-invalid');
    team(opened, told)
      .when(correction({ kind: 'biweekly_team' }))
      .thenRejected('entry-field-fixed');
    team(opened, told)
      .when({ type: 'VoidEntry', data: { corrects: 'event-9', reason: 'did not take place' } })
      .then({ type: 'EntryVoided', corrects: 'event-9', data: { entryType: 'CaseConferenceHeld', reason: 'did not take place' } });
  });
});

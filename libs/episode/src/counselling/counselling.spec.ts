import { closed, episode, opened, policy } from '@throughline/testing';

const therapist = { actor: { id: 'm-5', role: 'therapist' } } as const;
const booked = {
  type: 'VisitScheduled',
  data: { visitId: 'v-1', visitType: 'counselling', modality: 'in_person', scheduledFor: '2026-03-10T09:00:00Z' },
} as const;

const session = {
  sessionId: 'cs-1',
  mode: 'in_person' as const,
  modality: 'cbt' as const,
  facilitators: ['m-5'],
  minutes: 45,
  familyParticipants: [],
};
const recorded = { type: 'CounselingSessionRecorded', data: session } as const;

describe('counselling', () => {
  it('is recorded once, without a word of what was said', () => {
    episode(opened)
      .when({ type: 'RecordCounselingSession', data: session, ...therapist })
      .then(recorded);
    episode(opened, recorded)
      .when({ type: 'RecordCounselingSession', data: session, ...therapist })
      .thenAlreadySo();
  });

  it('takes place with family if there is a consent', () => {
    const family = { ...session, familyParticipants: [{ relation: 'sister' }] };
    episode(opened)
      .when({ type: 'RecordCounselingSession', data: family, ...therapist })
      .thenRejected('family-consent-missing');
    const consented = { ...family, consentRef: 'consent-2' };
    episode(opened)
      .when({ type: 'RecordCounselingSession', data: consented, ...therapist })
      .then({ ...recorded, data: consented });
  });

  it('lasts', () =>
    episode(opened)
      .when({ type: 'RecordCounselingSession', data: { ...session, minutes: 0 }, ...therapist })
      .thenRejected('minutes-not-positive'));

  it('may be what was booked', () => {
    const data = { ...session, visitId: 'v-1' };
    episode(opened, booked)
      .when({ type: 'RecordCounselingSession', data, ...therapist })
      .then({ ...recorded, data });
    episode(opened)
      .when({ type: 'RecordCounselingSession', data, ...therapist })
      .thenRejected('visit-not-scheduled');
  });

  it('is recorded by those who counsel', () =>
    episode(opened).when({ type: 'RecordCounselingSession', data: session }).thenRejected('role-not-permitted'));

  it('is a contact', () =>
    episode(policy(), opened, { ...recorded, occurredAt: '2026-04-20T09:00:00.000Z' })
      .when({ type: 'CloseEpisode', data: { reason: 'completed' }, occurredAt: '2026-05-01T09:00:00.000Z' })
      .thenAmongOthers({ type: 'EpisodeClosed', data: expect.objectContaining({ lastContactOn: '2026-04-20' }) as never }));
});

describe('a group', () => {
  const attendance = { sessionId: 'gs-1', mode: 'video' as const, facilitators: ['m-5'], minutes: 90, attended: true };
  const attended = { type: 'GroupAttendanceRecorded', data: attendance } as const;
  const attend = (data: Partial<typeof attendance> & { visitId?: string } = {}) =>
    ({ type: 'RecordGroupAttendance', data: { ...attendance, ...data }, actor: { id: 'm-3', role: 'peer_recovery_specialist' } }) as const;
  const lastContact = (on: string) => ({ type: 'EpisodeClosed', data: expect.objectContaining({ lastContactOn: on }) as never }) as const;

  it('is attended, or not', () => {
    episode(opened).when(attend()).then(attended);
    episode(opened)
      .when(attend({ attended: false }))
      .then({ ...attended, data: { ...attendance, attended: false } });
    episode(opened, attended).when(attend()).thenAlreadySo();
    episode(opened, attended)
      .when(attend({ attended: false }))
      .thenRejected('attendance-recorded');
  });

  it('lasts, and may be what was booked', () => {
    episode(opened)
      .when(attend({ minutes: -1 }))
      .thenRejected('minutes-not-positive');
    episode(opened)
      .when(attend({ visitId: 'v-1' }))
      .thenRejected('visit-not-scheduled');
    episode(opened, booked)
      .when(attend({ visitId: 'v-1' }))
      .then({ ...attended, data: { ...attendance, visitId: 'v-1' } });
  });

  it('is a contact for those who came', () => {
    const later = { occurredAt: '2026-04-20T09:00:00.000Z' };
    const close = { type: 'CloseEpisode', data: { reason: 'completed' }, occurredAt: '2026-05-01T09:00:00.000Z' } as const;
    episode(policy(), opened, { ...attended, ...later })
      .when(close)
      .thenAmongOthers(lastContact('2026-04-20'));
    episode(policy(), opened, { ...attended, data: { ...attendance, attended: false }, ...later })
      .when(close)
      .thenAmongOthers(lastContact('2026-03-01'));
  });

  it('is no part of an episode that is over', () =>
    episode(opened, closed)
      .when({ ...attend(), occurredAt: '2026-06-05T09:00:00.000Z' })
      .thenRejected('episode-closed'));
});

import { episode, opened, policy, policyFields } from '@throughline/testing';

const visit = { visitId: 'v-1', visitType: 'medication', modality: 'in_person' } as const;
const scheduled = { type: 'VisitScheduled', data: { ...visit, scheduledFor: '2026-03-10T09:00:00Z' } } as const;
const attended = { type: 'VisitAttended', data: { ...visit, imputed: false } } as const;
const missed = {
  type: 'NoShowRecorded',
  data: { visitId: 'v-1', visitType: 'medication', reason: 'forgot', imputed: false, response: null },
} as const;
const attend = { type: 'RecordVisitAttended', data: visit } as const;
const miss = { type: 'RecordNoShow', data: { visitId: 'v-1', visitType: 'medication', reason: 'forgot', imputed: false } } as const;

describe('a visit', () => {
  it('is booked once', () => {
    episode(opened).when({ type: 'ScheduleVisit', data: scheduled.data }).then(scheduled);
    episode(opened, scheduled).when({ type: 'ScheduleVisit', data: scheduled.data }).thenAlreadySo();
    episode(opened, scheduled, attended).when({ type: 'ScheduleVisit', data: scheduled.data }).thenAlreadySo();
    episode(opened, scheduled)
      .when({ type: 'ScheduleVisit', data: { ...scheduled.data, scheduledFor: '2026-03-11T09:00:00Z' } })
      .thenRejected('visit-exists');
  });

  it('is attended or missed', () => {
    episode(opened, scheduled).when(attend).then(attended);
    episode(opened, scheduled).when(miss).then(missed);
  });

  it('keeps its outcome', () => {
    episode(opened, scheduled, attended).when(attend).thenAlreadySo();
    episode(opened, scheduled, missed).when(miss).thenAlreadySo();
    episode(opened, scheduled, attended).when(miss).thenRejected('visit-has-outcome');
    episode(opened, scheduled, missed).when(attend).thenRejected('visit-has-outcome');
  });

  it('with an id was booked before', () => {
    episode(opened).when(attend).thenRejected('visit-not-scheduled');
    episode(opened).when(miss).thenRejected('visit-not-scheduled');
  });

  it('without an id stands for itself, as in histories', () => {
    const data = { visitType: 'BASELINE', modality: 'not_recorded', imputed: true } as const;
    episode(opened).when({ type: 'RecordVisitAttended', data }).then({ type: 'VisitAttended', data });
    const reason = { visitType: 'WEEK 3', reason: 'not_recorded', imputed: true } as const;
    episode(opened)
      .when({ type: 'RecordNoShow', data: reason })
      .then({ type: 'NoShowRecorded', data: { ...reason, response: null } });
  });

  it.each(['outreach', 'none'] as const)('that is missed is answered by the site\u2019s policy: %s', (missedResponse) =>
    episode(opened, scheduled, policy({ visits: { ...policyFields.visits, missedResponse } }))
      .when(miss)
      .then({ ...missed, data: { ...missed.data, response: missedResponse } }),
  );

  it('happens without a booking too', () => {
    const data = { visitType: 'medication', modality: 'in_person' } as const;
    episode(opened).when({ type: 'RecordWalkIn', data }).then({ type: 'WalkInPresented', data });
  });
});

describe('outreach', () => {
  it('is recorded whether it reached the patient or not', () => {
    const data = { mode: 'phone', reached: false } as const;
    episode(opened).when({ type: 'AttemptOutreach', data }).then({ type: 'OutreachAttempted', data });
  });
});

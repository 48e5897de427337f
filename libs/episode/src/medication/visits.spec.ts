import { admitted, diagnosed, episode, opened, policy, screened } from '@throughline/testing';

const inTreatment = [opened, screened, diagnosed, admitted];
const booked = {
  type: 'VisitScheduled',
  data: { visitId: 'v-1', visitType: 'medication', modality: 'in_person', scheduledFor: '2026-03-10T09:00:00.000Z' },
} as const;

describe('a medication visit', () => {
  const data = {
    visitId: 'v-1',
    craving: 4,
    effectiveness: 'partly' as const,
    sideEffects: ['constipation'],
    format: 'one_to_one' as const,
    sameDayBehavioralHealth: true,
  };
  const record = { type: 'RecordMedicationVisit' as const, data };
  const recorded = { type: 'MedicationVisitRecorded' as const, data: { ...data, clinicianId: 'm-1' } };
  const { visitId: _visitId, ...unbooked } = record.data;

  it('is with whoever records it, unless somebody else is named', () => {
    const given = episode(...inTreatment, booked);
    given.when(record).then(recorded);
    given
      .when({ ...record, data: { ...record.data, clinicianId: 'm-2' } })
      .then({ ...recorded, data: { ...recorded.data, clinicianId: 'm-2' } });
  });

  it('need not be booked', () =>
    episode(...inTreatment)
      .when({ ...record, data: unbooked })
      .then({ ...recorded, data: { ...unbooked, clinicianId: 'm-1' } }));

  it('names only a visit that was booked', () =>
    episode(...inTreatment)
      .when(record)
      .thenRejected('visit-not-scheduled'));

  it('is already so the second time', () =>
    episode(...inTreatment, booked, recorded)
      .when(record)
      .thenAlreadySo());

  it('follows the admission', () => episode(opened).when(record).thenRejected('episode-not-admitted'));

  it('is a contact: nobody is lost who was just seen', () => {
    const attempt = { type: 'OutreachAttempted', data: { mode: 'phone', reached: false }, occurredAt: '2026-04-20T09:00:00.000Z' } as const;
    const close = { type: 'CloseEpisode', data: { reason: 'lost' }, occurredAt: '2026-04-20T12:00:00.000Z' } as const;
    const unseen = [...inTreatment, policy(), attempt, attempt];
    episode(...unseen)
      .when(close)
      .thenAmongOthers({ type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' });
    episode(...unseen, { ...recorded, occurredAt: '2026-04-10T09:00:00.000Z' })
      .when(close)
      .thenRejected('not-yet-lost');
  });
});

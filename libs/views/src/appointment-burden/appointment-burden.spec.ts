import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, policyAdopted, type Told } from '@throughline/testing';
import { appointmentBurden } from './projection';
import { alertTerms, appointments } from './tables';

type Story = Told<EpisodeServiceEvent>;

const at = (occurredAt: string, eventId?: string) => ({ envelope: { occurredAt, ...(eventId && { eventId }) } });
const booked = (visitId: string, scheduledFor: string): Story => ({
  type: 'VisitScheduled',
  data: { visitId, visitType: 'medication', modality: 'in_person', scheduledFor },
  ...at('2026-03-01T09:00:00.000Z'),
});
const attended = (visitId: string | undefined, occurredAt: string): Story => ({
  type: 'VisitAttended',
  data: { visitType: 'medication', modality: 'in_person', imputed: false, ...(visitId && { visitId }) },
  ...at(occurredAt),
});
const group = (visitId: string | undefined, occurredAt: string): Story => ({
  type: 'GroupAttendanceRecorded',
  data: { sessionId: 'gs-1', mode: 'in_person', facilitators: ['m-5'], minutes: 90, attended: false, ...(visitId && { visitId }) },
  ...at(occurredAt),
});

const medicationVisit = (visitId: string | undefined, occurredAt: string): Story => ({
  type: 'MedicationVisitRecorded',
  data: {
    clinicianId: 'm-2',
    craving: 4,
    sideEffects: [],
    format: 'one_to_one',
    sameDayBehavioralHealth: false,
    ...(visitId && { visitId }),
  },
  ...at(occurredAt),
});

const asked = (...told: readonly Story[]) =>
  givenEvents(appointmentBurden, ...told)
    .rows(appointments)
    .map(({ at: time }) => time);

describe('the appointments of a week', () => {
  it('lie at the time for which they were booked', () => {
    expect(asked(booked('v-1', '2026-03-02T09:00:00Z'), booked('v-2', '2026-03-08T23:00:00Z'))).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-03-08T23:00:00.000Z',
    ]);
  });

  it('do not count again when somebody came, or did not', () => {
    const told = [
      booked('v-1', '2026-03-02T09:00:00Z'),
      attended('v-1', '2026-03-03T09:00:00.000Z'),
      group('v-1', '2026-03-03T10:00:00.000Z'),
      medicationVisit('v-1', '2026-03-03T11:00:00.000Z'),
    ];
    expect(asked(...told)).toEqual(['2026-03-02T09:00:00.000Z']);
  });

  it('count where nothing was booked', () => {
    const walkIn: Story = {
      type: 'WalkInPresented',
      data: { visitType: 'medication', modality: 'in_person' },
      ...at('2026-03-03T09:00:00.000Z'),
    };
    const told = [
      walkIn,
      attended(undefined, '2026-03-04T09:00:00.000Z'),
      group(undefined, '2026-03-05T09:00:00.000Z'),
      medicationVisit(undefined, '2026-03-06T09:00:00.000Z'),
    ];
    expect(asked(...told).map((time) => time.slice(0, 10))).toEqual(['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']);
  });

  it('are too many from what each version of the policy says, where it says something', () => {
    const adopted = (effectiveFrom: string, alertFromPerWeek: number | null): Story =>
      policyAdopted('s1', { appointments: alertFromPerWeek === null ? null : { alertFromPerWeek } }, effectiveFrom);
    const rows = givenEvents(appointmentBurden, adopted('2026-01-01T00:00:00Z', null), adopted('2026-06-01T00:00:00Z', 3)).rows(alertTerms);
    expect(rows.map(({ alertFrom }) => alertFrom)).toEqual([null, 3]);
  });
});

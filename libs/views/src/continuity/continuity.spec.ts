import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { continuity } from './projection';
import { medicationVisits, oversights } from './tables';

type Story = Told<EpisodeServiceEvent>;

const on = (day: string) => ({ envelope: { occurredAt: `2026-03-${day}T09:00:00.000Z` } });
const assigned = (memberId: string, day: string, primary = true): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId, role: 'oversight_pcp', from: `2026-03-${day}`, primary },
  ...on(day),
});
const replaced = (replaces: string, memberId: string, from: string, told = from): Story => ({
  type: 'CareTeamMemberReplaced',
  data: { memberId, replaces, role: 'oversight_pcp', from: `2026-03-${from}`, primary: true },
  ...on(told),
});
const whose = (...told: readonly Story[]) =>
  givenEvents(continuity, ...told)
    .rows(oversights)
    .map(({ from, memberId }) => [from, memberId]);

describe('the oversight of an episode', () => {
  it('is with one PCP at a time, from a day on', () => {
    expect(whose(assigned('m-1', '02'), replaced('m-1', 'm-2', '10'))).toEqual([
      ['2026-03-02', 'm-1'],
      ['2026-03-10', 'm-2'],
    ]);
    expect(whose(assigned('m-1', '02'), replaced('m-1', 'm-2', '02'))).toEqual([['2026-03-02', 'm-2']]);
  });

  it('is with whom it was agreed last, also of days past and to come', () => {
    const planned = [assigned('m-1', '02'), replaced('m-1', 'm-2', '20', '05')];
    expect(whose(...planned, replaced('m-2', 'm-3', '10', '12'))).toEqual([
      ['2026-03-02', 'm-1'],
      ['2026-03-10', 'm-3'],
    ]);
  });

  it('is with nobody who only helps, or has another role', () => {
    const nurse: Story = { type: 'CareTeamMemberAssigned', data: { memberId: 'm-5', role: 'nurse', from: '2026-03-02', primary: true } };
    expect(whose(assigned('m-4', '02', false), nurse)).toEqual([]);
  });
});

describe('a medication visit', () => {
  it('is kept with who saw the patient', () => {
    const visit: Story = {
      type: 'MedicationVisitRecorded',
      data: { clinicianId: 'm-1', craving: 4, sideEffects: [], format: 'one_to_one', sameDayBehavioralHealth: false },
      ...on('09'),
    };
    expect(givenEvents(continuity, visit).row(medicationVisits)).toMatchObject({
      episodeId: 'e1',
      at: '2026-03-09T09:00:00.000Z',
      clinicianId: 'm-1',
    });
  });
});

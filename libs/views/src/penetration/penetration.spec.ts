import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { penetration } from './projection';
import { enrolments, episodes } from './tables';

type Story = Told<EpisodeServiceEvent>;

const admitted: Story = { type: 'PatientAdmitted', data: { firstServiceOn: '2026-01-09', waitDays: 4, policyChecks: [] } };
const enrolled: Story = {
  type: 'SupportProgramEnrolled',
  data: { enrolmentId: 'en-1', program: 'peer support', months: 6, on: '2026-02-01', stageEnds: null },
};
const left: Story = {
  type: 'SupportProgramCompleted',
  data: { enrolmentId: 'en-1', program: 'peer support', reason: 'left' },
  envelope: { occurredAt: '2026-05-04T10:00:00.000Z' },
};

describe('who is in treatment and in a support programme', () => {
  it('is kept by days', () => {
    const given = givenEvents(penetration, admitted, enrolled, left);
    expect(given.row(episodes)).toMatchObject({ admittedOn: '2026-01-09', closedOn: null });
    expect(given.row(enrolments)).toMatchObject({ enrolledOn: '2026-02-01', endedOn: '2026-05-04' });
  });

  it('does not know of an end without a beginning', () => expect(givenEvents(penetration, admitted, left).rows(enrolments)).toEqual([]));
});

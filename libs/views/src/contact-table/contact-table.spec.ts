import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { contactTable } from './projection';
import { contactTableOf } from './report';
import { enrolments, peerContacts } from './tables';

type Story = Told<EpisodeServiceEvent>;

const enrolled: Story = {
  type: 'SupportProgramEnrolled',
  data: { enrolmentId: 'n1', program: 'peer support', months: 6, on: '2026-01-05', stageEnds: null },
};
const contact = (mode: 'in_person' | 'text', eventId: string): Story => ({
  type: 'PeerContactRecorded',
  data: { memberId: 'm-7', mode, ...(mode === 'in_person' && { minutes: 25 }) },
  envelope: { eventId, occurredAt: '2026-02-01T10:00:00.000Z' },
});

describe('the contact table', () => {
  it('knows from when to when somebody was enrolled', () => {
    const completed: Story = {
      type: 'SupportProgramCompleted',
      data: { enrolmentId: 'n1', program: 'peer support', reason: 'completed' },
      envelope: { occurredAt: '2026-07-05T10:00:00.000Z' },
    };
    const whole = { episodeId: 'e1', enrolmentId: 'n1', patientId: 'p1', siteId: 's1', enrolledOn: '2026-01-05', months: 6 };
    expect(givenEvents(contactTable, enrolled).row(enrolments)).toEqual({ ...whole, endedAt: null, closedOn: null });
    expect(givenEvents(contactTable, enrolled, completed).row(enrolments)).toEqual({
      ...whole,
      endedAt: '2026-07-05T10:00:00.000Z',
      closedOn: null,
    });
  });

  it('follows nobody whose episode is closed', () => {
    const closed: Story = {
      type: 'EpisodeClosed',
      data: {
        reason: 'lost',
        tedsReason: 2,
        closedOn: '2026-03-01',
        lastContactOn: null,
        lastDoseOn: null,
        moudAtClose: [],
        outstandingReferrals: [],
        arm: null,
        tedsDischarge: null,
        lengthOfStay: null,
      },
    };
    expect(givenEvents(contactTable, enrolled, closed).row(enrolments).closedOn).toBe('2026-03-01');
  });

  it('keeps each contact, and tells a text from one', () =>
    expect(givenEvents(contactTable, enrolled, contact('in_person', 'c-1'), contact('text', 'c-2')).rows(peerContacts)).toEqual([
      { eventId: 'c-1', episodeId: 'e1', at: '2026-02-01T10:00:00.000Z', mode: 'in_person', minutes: 25 },
      { eventId: 'c-2', episodeId: 'e1', at: '2026-02-01T10:00:00.000Z', mode: 'text', minutes: null },
    ]));

  it('prints the percentages of the seed, beside the exact ones (worked value A)', () => {
    const withContact = [41, 34, 30, 17, 14, 8];
    const counts = [50, 45, 42, 30, 26, 19].map((observed, place) => ({
      month: place + 1,
      observed,
      withContact: withContact[place] ?? 0,
      contacts: 0,
      minutes: 0,
      texts: 0,
    }));
    const { months, patientMonths } = contactTableOf(counts, '2025-12-31', 'fully');
    expect(months.map(({ printed }) => printed)).toEqual([82, 76, 71, 57, 54, 42]);
    expect(months.map(({ withContact: { percent } }) => percent?.toFixed(1))).toEqual(['82.0', '75.6', '71.4', '56.7', '53.8', '42.1']);
    expect(months.map(({ stage }) => stage)).toEqual(['engagement', 'early', 'early', 'stabilization', 'stabilization', 'stabilization']);
    expect(patientMonths).toMatchObject({ count: 144, of: 212 });
  });

  it('has no percentage of nobody', () =>
    expect(
      contactTableOf([{ month: 1, observed: 0, withContact: 0, contacts: 0, minutes: 0, texts: 0 }], '2025-12-31', 'fully').months,
    ).toMatchObject([{ withContact: { count: 0, of: 0, percent: null }, printed: null }]));
});

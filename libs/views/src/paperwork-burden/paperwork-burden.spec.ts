import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { paperworkBurden } from './projection';
import { papers } from './tables';

type Story = Told<EpisodeServiceEvent>;

const session = (occurredAt: string, consentRef?: string): Story => ({
  type: 'CounselingSessionRecorded',
  data: {
    sessionId: occurredAt,
    mode: 'in_person',
    modality: 'cbt',
    facilitators: ['m-5'],
    minutes: 45,
    familyParticipants: [],
    ...(consentRef && { consentRef }),
  },
  envelope: { occurredAt },
});
const sent = (referralId: string, occurredAt: string): Story => ({
  type: 'ReferralSent',
  data: { partnerId: 'hub-3', basis: 'consent' },
  envelope: { occurredAt, streamId: `referral-${referralId}` },
});
const enrolled: Story = {
  type: 'SupportProgramEnrolled',
  data: { enrolmentId: 'n-1', program: 'peer support', months: 6, on: '2026-03-10', stageEnds: null },
  envelope: { occurredAt: '2026-03-10T09:00:00.000Z' },
};
const entered: Story = {
  type: 'AftercareEntered',
  data: { option: 'remote', leftOn: '2026-03-12', basis: 'consent', after: 'closing' },
  envelope: { occurredAt: '2026-03-12T09:00:00.000Z', streamId: 'aftercare-e1' },
};

const transferred = (transferId: string, occurredAt: string): Story => ({
  type: 'TransferRequested',
  data: { transferId, toProgramme: 'primary-care', medicationHandover: [] },
  envelope: { occurredAt },
});

const signed = (...told: readonly Story[]) =>
  givenEvents(paperworkBurden, ...told)
    .rows(papers)
    .map(({ kind, ref, on }) => [kind, ref, on]);

describe('the paperwork of a patient', () => {
  it('is enrolments, aftercare and referrals among them', () => {
    expect(signed(enrolled, entered, sent('r-1', '2026-03-11T09:00:00.000Z'), sent('r-2', '2026-03-11T10:00:00.000Z'))).toEqual(
      expect.arrayContaining([
        ['enrolment', 'n-1', '2026-03-10'],
        ['enrolment', 'aftercare-e1', '2026-03-12'],
        ['referral', 'referral-r-1', '2026-03-11'],
        ['referral', 'referral-r-2', '2026-03-11'],
      ]),
    );
  });

  it('is a transfer that was asked for', () =>
    expect(signed(transferred('t-1', '2026-03-11T09:00:00.000Z'), transferred('t-2', '2026-03-14T09:00:00.000Z'))).toEqual([
      ['transfer', 't-1', '2026-03-11'],
      ['transfer', 't-2', '2026-03-14'],
    ]));

  it('is a consent on the day of its first use, however often it is used', () => {
    const uses = [
      session('2026-03-20T09:00:00.000Z', 'c-1'),
      session('2026-03-05T09:00:00.000Z', 'c-1'),
      session('2026-03-06T09:00:00.000Z'),
    ];
    expect(signed(...uses)).toEqual([['consent', 'c-1', '2026-03-05']]);
  });
});

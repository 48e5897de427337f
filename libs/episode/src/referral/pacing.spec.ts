import { opened, policy, policyFields, referral, type Fact } from '@throughline/testing';
import type { SendReferralData } from '../commands';
import type { NeedDomain } from '../reference/needs';

const send = (more: Partial<SendReferralData> = {}) =>
  ({ type: 'SendReferral', data: { partnerId: 'ride-share', basis: 'consent', episodeId: 'e-1', ...more } }) as const;
const override = { reason: 'ride needed for the court date' };
const goesOut = (more: { needId?: string; override?: { reason: string } } = {}) =>
  [
    { type: 'ReferralOpened', data: { kind: 'service', partnerId: 'ride-share', ...more } },
    { type: 'ReferralSent', data: { partnerId: 'ride-share', basis: 'consent' } },
    {
      type: 'ReferralRegistered',
      data: { referralId: 'r-1', episodeId: 'e-1', kind: 'service', ...(more.needId === undefined ? {} : { needId: more.needId }) },
      stream: 'patient-p-1',
    },
  ] as const;
const open = (referralId: string, more: object = {}): Fact & { stream: string } => ({
  type: 'ReferralRegistered',
  data: { referralId, episodeId: 'e-1', kind: 'service', ...more },
  stream: 'patient-p-1',
});
const inEpisode = (type: string, data: object): Fact & { stream: string } => ({ type, data, stream: 'episode-e-1' });
const found = (needId: string, domain: NeedDomain) => inEpisode('SocialNeedIdentified', { needId, domain, how: 'intake' });
const most = (maxConcurrent: number | null) => policy({ referral: { ...policyFields.referral, maxConcurrent } });

describe('one resource at a time', () => {
  it('lets so many referrals for services be open as the site says', () => {
    referral(opened, most(2), open('r-2'))
      .when(send())
      .then(...goesOut());
    referral(opened, most(2), open('r-2'), open('r-3')).when(send()).thenRejected('referral-not-paced');
  });

  it('counts those out of every episode of the patient, and none that is over', () => {
    const over = { type: 'ReferralReleased', data: { referralId: 'r-2', episodeId: 'e-1' }, stream: 'patient-p-1' };
    referral(opened, most(1), open('r-2', { episodeId: 'e-0' }))
      .when(send())
      .thenRejected('referral-not-paced');
    referral(opened, most(1), open('r-2'), over)
      .when(send())
      .then(...goesOut());
  });

  it('is about services: neither a higher level nor a warm handoff waits, or makes one wait', () => {
    referral(opened, most(1), open('r-2', { kind: 'higher_level' }), open('r-3', { kind: 'warm_handoff' }))
      .when(send())
      .then(...goesOut());
    referral(opened, most(1), open('r-2'), { type: 'ReferralOpened', data: { kind: 'higher_level', partnerId: 'hub-3' } })
      .when({ type: 'SendReferral', data: { partnerId: 'hub-3', basis: 'consent' } })
      .then({ type: 'ReferralSent', data: { partnerId: 'hub-3', basis: 'consent' } });
  });

  it('is not asked for where the site has not said how many', () => {
    for (const silent of [[most(null)], [policy({ referral: null })], []]) {
      referral(opened, ...silent, open('r-2'), open('r-3'), open('r-4'))
        .when(send())
        .then(...goesOut());
    }
  });

  it('gives way to a reason, which stays on record', () =>
    referral(opened, most(1), open('r-2'))
      .when(send({ override }))
      .then(...goesOut({ override })));
});

describe('the highest need first', () => {
  const ranked = inEpisode('NeedsPrioritized', {
    needs: [
      { domain: 'transport', rank: 2 },
      { domain: 'housing', rank: 1 },
    ],
  });
  const ride = { needId: 'n-2' };
  const both = [opened, policy(), ranked, found('n-1', 'housing'), found('n-2', 'transport')];

  it('refuses a lower one while nothing was done about a higher one', () => {
    referral(...both)
      .when(send(ride))
      .thenRejected('higher-need-waits');
    referral(opened, policy(), ranked, found('n-2', 'transport')).when(send(ride)).thenRejected('higher-need-waits');
  });

  it('goes on to the next once the higher one was supported, is met, or a referral for it is open', () => {
    for (const done of [
      inEpisode('SocialNeedSupported', { needId: 'n-1', domain: 'housing', support: 'voucher applied for' }),
      inEpisode('SocialNeedResolved', { needId: 'n-1', domain: 'housing' }),
      open('r-2', { needId: 'n-1' }),
    ]) {
      referral(...both, done)
        .when(send(ride))
        .then(...goesOut(ride));
    }
  });

  it('follows the newest order', () =>
    referral(...both, inEpisode('NeedsPrioritized', { needs: [{ domain: 'transport', rank: 1 }] }))
      .when(send(ride))
      .then(...goesOut(ride)));

  it('knows no highest one where nobody put them in order, the order leaves this one out, or the referral names none', () => {
    const [, , , ...unranked] = both;
    referral(opened, policy(), ...unranked)
      .when(send(ride))
      .then(...goesOut(ride));
    referral(...both, found('n-3', 'legal'))
      .when(send({ needId: 'n-3' }))
      .then(...goesOut({ needId: 'n-3' }));
    referral(...both)
      .when(send())
      .then(...goesOut());
  });

  it('gives way to a reason, which stays on record', () =>
    referral(...both)
      .when(send({ ...ride, override }))
      .then(...goesOut({ ...ride, override })));

  it('names a need that is open', () => {
    referral(...both)
      .when(send({ needId: 'n-9' }))
      .thenRejected('need-not-open');
    referral(...both, inEpisode('SocialNeedResolved', { needId: 'n-2', domain: 'transport' }))
      .when(send({ ...ride, override }))
      .thenRejected('need-not-open');
  });
});

import { admitted, diagnosed, episode, opened, screened } from '@throughline/testing';

const level = (code: string) => ({ system: 'asam4', code }) as const;
const referral = { referralId: 'r-1', partnerId: 'hub-3', toLevel: level('3.5'), reason: 'unstable housing', urgency: 'urgent' } as const;
const refer = { type: 'ReferHigherLevel', data: referral } as const;
const referred = { type: 'HigherLevelReferred', data: { ...referral, fromLevel: level('1.7') } } as const;
const referralOpened = {
  type: 'ReferralOpened',
  data: { kind: 'higher_level', partnerId: 'hub-3', reason: 'unstable housing', urgency: 'urgent', toLevel: level('3.5') },
  stream: 'referral-r-1',
} as const;
const registered = {
  type: 'ReferralRegistered',
  data: { referralId: 'r-1', episodeId: 'e-1', kind: 'higher_level' },
  stream: 'patient-p-1',
} as const;

describe('a residential stay', () => {
  const data = { purpose: 'detoxification' } as const;
  const started = { type: 'ResidentialStayStarted', data } as const;

  it('begins and ends', () => {
    episode(opened).when({ type: 'StartResidentialStay', data }).then(started);
    episode(opened, started).when({ type: 'EndResidentialStay', data }).then({ type: 'ResidentialStayEnded', data });
  });

  it('is one at a time', () => {
    episode(opened, started).when({ type: 'StartResidentialStay', data }).thenRejected('stay-already-open');
    episode(opened).when({ type: 'EndResidentialStay', data }).thenRejected('no-stay-open');
    episode(opened, started, { type: 'ResidentialStayEnded', data }).when({ type: 'StartResidentialStay', data }).then(started);
  });
});

describe('referring to a higher level of care', () => {
  it('opens the referral and leaves the episode open', () =>
    episode(opened, screened, diagnosed, admitted).when(refer).then(referred, referralOpened, registered));

  it('starts from the level that is named, or from none where none is known', () => {
    const data = { ...referral, fromLevel: level('2.1') };
    episode(opened)
      .when({ ...refer, data })
      .then({ type: 'HigherLevelReferred', data }, referralOpened, registered);
    episode(opened).when(refer).then({ type: 'HigherLevelReferred', data: referral }, referralOpened, registered);
  });

  it.each(['1.7', '1.5'])('does not lead to %s from 1.7', (code) =>
    episode(opened, screened, diagnosed, admitted)
      .when({ ...refer, data: { ...referral, toLevel: level(code) } })
      .thenRejected('level-not-higher'),
  );

  it('compares levels by their ladder, not by their letters', () =>
    episode(opened)
      .when({ ...refer, data: { ...referral, fromLevel: { system: 'asam3', code: 'OTP' }, toLevel: { system: 'asam3', code: '2.1' } } })
      .thenAmongOthers({ ...referralOpened, data: { ...referralOpened.data, toLevel: { system: 'asam3', code: '2.1' } } }));

  it('compares two editions only where the map between them leaves no doubt', () => {
    const from = (code: string) => ({
      ...refer,
      data: { ...referral, fromLevel: level(code), toLevel: { system: 'asam3', code: 'OTP' } as const },
    });
    const given = episode(opened, screened, diagnosed, admitted);
    given.when({ ...refer, data: { ...referral, toLevel: { system: 'asam3', code: '3.5' } } }).thenAmongOthers(registered);
    given.when(from('1.7')).thenRejected('level-not-higher');
    given.when(from('1.5')).thenRejected('levels-not-comparable');
  });

  it('names levels that exist', () => {
    const given = episode(opened);
    given.when({ ...refer, data: { ...referral, toLevel: level('9') } }).thenRejected('unknown-level');
    given.when({ ...refer, data: { ...referral, fromLevel: level('9') } }).thenRejected('unknown-level');
  });

  it('does not take the id of another referral', () => {
    episode(opened, referred, referralOpened).when(refer).thenRejected('referral-exists');
    episode(opened, referralOpened).when(refer).thenRejected('referral-exists');
  });
});

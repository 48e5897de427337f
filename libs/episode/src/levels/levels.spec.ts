import { admitted, diagnosed, episode, opened, screened } from '@throughline/testing';
import type { CommandData } from '../commands';

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

describe('stepping care up or down', () => {
  const up: CommandData['IntensifyCare'] = {
    adds: ['groups_per_week', 'individual_therapy'],
    removes: [],
    trigger: { kind: 'uds', ref: 's-1' },
  };
  const down: CommandData['DeintensifyCare'] = { adds: [], removes: ['groups_per_week'], trigger: { kind: 'patient_wish' } };
  const more = { type: 'IntensifyCare', data: up } as const;
  const less = { type: 'DeintensifyCare', data: down } as const;
  const given = [opened, screened, diagnosed, admitted];

  it('says what is added and what is removed, and why', () => {
    episode(...given)
      .when(more)
      .then({ type: 'CareIntensified', data: more.data });
    episode(...given)
      .when(less)
      .then({ type: 'CareDeintensified', data: less.data });
  });

  it('changes something: up adds, down removes, and nothing is both', () => {
    episode(...given)
      .when({ ...more, data: { ...more.data, adds: [] } })
      .thenRejected('nothing-changes');
    episode(...given)
      .when({ ...more, data: { ...more.data, removes: ['individual_therapy'] } })
      .thenRejected('nothing-changes');
    episode(...given)
      .when({ ...less, data: { ...less.data, removes: [] } })
      .thenRejected('nothing-changes');
  });

  it('is of a patient who was admitted', () => {
    episode(opened).when(more).thenRejected('episode-not-admitted');
    episode(opened).when(less).thenRejected('episode-not-admitted');
  });
});

describe('assigning a track', () => {
  const perinatal = { track: 'perinatal', reason: 'pregnant' } as const;
  const assign = { type: 'AssignTrack', data: perinatal } as const;
  const assigned = { type: 'TrackAssigned', data: perinatal } as const;

  it('replaces the one before', () => {
    episode(opened).when(assign).then(assigned);
    episode(opened, assigned)
      .when({ ...assign, data: { track: 'ptsd' } })
      .then({ type: 'TrackAssigned', data: { track: 'ptsd' } });
  });

  it('is already so on that track', () => episode(opened, assigned).when(assign).thenAlreadySo());
});

describe('changing the level of care', () => {
  const change = (code: string, from?: { system: 'asam3' | 'asam4'; code: string }) =>
    ({ type: 'ChangeLevelOfCare', data: { to: level(code), reason: 'steadier', ...(from && { from }) } }) as const;
  const changed = (from: string, to: string, direction: 'up' | 'down') =>
    ({ type: 'LevelOfCareChanged', data: { from: level(from), to: level(to), direction, reason: 'steadier' } }) as const;
  const given = [opened, screened, diagnosed, admitted];

  it('starts from the level on record and says where it leads', () => {
    episode(...given)
      .when(change('2.1'))
      .then(changed('1.7', '2.1', 'up'));
    episode(...given, changed('1.7', '2.1', 'up'))
      .when(change('1.5', level('2.1')))
      .then(changed('2.1', '1.5', 'down'));
  });

  it('leads nobody knows where from a level that is not known, or does not compare', () => {
    episode(opened)
      .when(change('2.1'))
      .then({ type: 'LevelOfCareChanged', data: { to: level('2.1'), direction: 'unknown', reason: 'steadier' } });
    const from = { system: 'asam3', code: '0.5' } as const;
    episode(opened)
      .when(change('1.7', from))
      .then({ type: 'LevelOfCareChanged', data: { from, to: level('1.7'), direction: 'unknown', reason: 'steadier' } });
  });

  it('changes something', () =>
    episode(...given)
      .when(change('1.7'))
      .thenRejected('level-unchanged'));

  it('does not contradict the record', () =>
    episode(...given)
      .when(change('2.1', level('1.5')))
      .thenRejected('from-differs'));

  it('names levels that exist', () => {
    episode(opened).when(change('9')).thenRejected('unknown-level');
    episode(opened)
      .when(change('2.1', level('9')))
      .thenRejected('unknown-level');
  });

  it('makes the level from which a referral upwards starts', () =>
    episode(...given, changed('1.7', '2.1', 'up'))
      .when(refer)
      .thenAmongOthers({ ...referred, data: { ...referral, fromLevel: level('2.1') } }));
});

import { closed, episode, opened, policy } from '@throughline/testing';

/** Episode e-2 of the patient whose episode e-1 was closed on 1 June. */
const inOther = { target: 'e-2', occurredAt: '2026-07-11T09:00:00.000Z' } as const;
const data = { previousEpisodeId: 'e-1', firstContactOn: '2026-07-11', referralSource: 'self' } as const;
const readmit = { type: 'ReadmitPatient', data, ...inOther } as const;
const opening = {
  patientId: 'p-1',
  programmeId: 'obot',
  siteId: 'site-1',
  firstContactOn: '2026-07-11',
  referralSource: 'self',
  priorEpisodeId: 'e-1',
} as const;
const readmitted = [
  { type: 'EpisodeOpened', data: opening },
  { type: 'EpisodeReadmitted', data: { previousEpisodeId: 'e-1', daysSinceClose: 40 } },
] as const;
const registered = { type: 'EpisodeRegistered', data: { episodeId: 'e-2', programmeId: 'obot' }, stream: 'patient-p-1' } as const;
const linked = {
  type: 'ReadmissionLinked',
  data: { episodeId: 'e-2', daysSinceClose: 40 },
  stream: 'episode-e-1',
  about: { episodeId: 'e-1', siteId: 'site-1' },
} as const;
const policyOfSite2 = { ...policy(), stream: 'site-policy-site-2' };
const inE2 = readmitted.map((event) => ({ ...event, stream: 'episode-e-2', episodeId: 'e-2' }));

describe('readmitting a patient', () => {
  it('opens a new episode and links it with the one before, in both', () =>
    episode(opened, closed, policy())
      .when(readmit)
      .then(...readmitted, registered, linked));

  it('may be at another programme and site', () =>
    episode(opened, closed, policyOfSite2)
      .when({ ...readmit, data: { ...data, programmeId: 'otp', siteId: 'site-2' } })
      .then(
        { ...readmitted[0], data: { ...opening, programmeId: 'otp', siteId: 'site-2' } },
        readmitted[1],
        { ...registered, data: { episodeId: 'e-2', programmeId: 'otp' } },
        linked,
      ));

  it('follows an episode that is closed', () => {
    episode(opened, policy()).when(readmit).thenRejected('episode-not-closed');
    episode(policy()).when(readmit).thenRejected('episode-not-found');
  });

  it('does not learn of an episode of a site that the sender does not reach', () =>
    episode(opened, closed, policyOfSite2)
      .when({ ...readmit, data: { ...data, siteId: 'site-2' }, sites: ['site-2'] })
      .thenRejected('episode-not-found'));

  it('is at a site that the sender reaches', () =>
    episode(opened, closed, policyOfSite2)
      .when({ ...readmit, data: { ...data, siteId: 'site-2' }, sites: ['site-1'] })
      .thenRejected('site-not-permitted'));

  it('comes after the end, not before it and not in the future', () => {
    episode(opened, closed, policy())
      .when({ ...readmit, data: { ...data, firstContactOn: '2026-05-31' } })
      .thenRejected('readmitted-before-closing');
    episode(opened, closed, policy())
      .when({ ...readmit, data: { ...data, firstContactOn: '2027-02-01' } })
      .thenRejected('occurred-in-future');
  });

  it('is of a patient who lives', () =>
    episode(opened, { ...closed, data: { ...closed.data, reason: 'died', tedsReason: 6 } }, policy())
      .when(readmit)
      .thenRejected('patient-died'));

  it('is not beside another open episode at the programme', () =>
    episode(opened, closed, policy(), { ...registered, data: { episodeId: 'e-3', programmeId: 'obot' } })
      .when(readmit)
      .thenRejected('episode-already-open'));

  it('needs a policy', () => episode(opened, closed).when(readmit).thenRejected('no-site-policy'));

  it('is already so after the same episode, and takes no id that is taken', () => {
    episode(opened, closed, policy(), ...inE2, linked)
      .when(readmit)
      .thenAlreadySo();
    episode(opened, closed, policy(), ...inE2, linked)
      .when({ ...readmit, data: { ...data, previousEpisodeId: 'e-0' } })
      .thenRejected('episode-exists');
  });

  it('leaves the closed episode closed', () =>
    episode(opened, closed, linked)
      .when({ type: 'SuspendEpisode', data: { reason: 'travel' } })
      .thenRejected('episode-closed'));
});

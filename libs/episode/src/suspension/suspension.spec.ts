import { admitted, closed, episode, opened } from '@throughline/testing';

const inHospital = { reason: 'hospital', until: '2026-04-02' } as const;
const suspend = { type: 'SuspendEpisode', data: inHospital } as const;
const suspended = { type: 'EpisodeSuspended', data: inHospital } as const;
const resume = { type: 'ResumeEpisode', data: {} } as const;
const resumed = { type: 'EpisodeResumed', data: {} } as const;

describe('an episode on hold', () => {
  it('rests and goes on, as often as it takes', () => {
    episode(opened, admitted).when(suspend).then(suspended);
    episode(opened, admitted, suspended).when(resume).then(resumed);
    episode(opened, admitted, suspended, resumed).when(suspend).then(suspended);
  });

  it('is of a patient who was admitted', () => episode(opened).when(suspend).thenRejected('episode-not-admitted'));

  it('rests for one reason at a time', () => {
    episode(opened, admitted, suspended)
      .when({ ...suspend, data: { reason: 'jail' } })
      .thenRejected('episode-suspended');
    episode(opened, admitted, suspended)
      .when({ ...suspend, data: { ...inHospital, until: '2026-05-02' } })
      .thenRejected('episode-suspended');
  });

  it('is already so for the same reason until the same day', () => episode(opened, admitted, suspended).when(suspend).thenAlreadySo());

  it('goes on only after it rested', () => {
    episode(opened, admitted).when(resume).thenRejected('episode-not-suspended');
    episode(opened, admitted, suspended, resumed).when(resume).thenRejected('episode-not-suspended');
  });

  it('may end while it rests, and neither rests nor goes on afterwards', () => {
    episode(opened, admitted, suspended)
      .when({ type: 'CloseEpisode', data: { reason: 'incarcerated' } })
      .thenAmongOthers({ type: 'EpisodeReleased', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' });
    episode(opened, admitted, suspended, closed).when(resume).thenRejected('episode-closed');
  });
});

import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, policyAdopted, type Told } from '@throughline/testing';
import { partialEpisodes } from './projection';
import { episodes, terms } from './tables';

type Story = Told<EpisodeServiceEvent>;

const opened: Story = {
  type: 'EpisodeOpened',
  data: { patientId: 'p1', programmeId: 'obot', siteId: 's1', firstContactOn: '2026-01-05', referralSource: 'self' },
};
const waiting: Story = { type: 'PatientWaitlisted', data: { reason: 'no slot' } };
const off: Story = { type: 'PatientOffWaitlist', data: { reason: 'a slot is free' } };
const admitted: Story = { type: 'PatientAdmitted', data: { firstServiceOn: '2026-01-09', waitDays: 4, policyChecks: [] } };
const suspended: Story = { type: 'EpisodeSuspended', data: { reason: 'hospital' } };
const resumed: Story = { type: 'EpisodeResumed', data: {} };
const declined: Story = { type: 'AdmissionDeclined', data: { reason: 'moved', patientDeclined: true } };

const standing = (...story: readonly Story[]) => givenEvents(partialEpisodes, opened, ...story).row(episodes);

describe('an episode', () => {
  it('stands as it was last told', () => {
    expect(standing()).toMatchObject({ standing: 'opened', openedOn: '2026-01-05', admittedOn: null, open: true });
    expect(standing(waiting).standing).toBe('waiting');
    expect(standing(waiting, off).standing).toBe('opened');
    expect(standing(waiting, admitted)).toMatchObject({ standing: 'admitted', admittedOn: '2026-01-09' });
    expect(standing(admitted, suspended).standing).toBe('suspended');
    expect(standing(admitted, suspended, resumed).standing).toBe('admitted');
  });

  it('is over for good when admission was declined', () =>
    expect(standing(declined, waiting)).toMatchObject({ standing: 'declined', open: false }));
});

describe('the days of a policy', () => {
  it('are kept, also where the site says none', () => {
    expect(givenEvents(partialEpisodes, policyAdopted('s1', { episodes: { partialAfterDays: 60 } })).row(terms).days).toBe(60);
    expect(givenEvents(partialEpisodes, policyAdopted('s1', { episodes: null })).row(terms).days).toBeNull();
  });
});

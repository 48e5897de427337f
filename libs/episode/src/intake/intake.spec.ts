import { closed, episode, opened, policy } from '@throughline/testing';

const opening = {
  type: 'OpenEpisode',
  data: { patientId: 'p-1', programmeId: 'obot', siteId: 'site-1', firstContactOn: '2026-03-01', referralSource: 'hospital' },
} as const;
const registered = { type: 'EpisodeRegistered', data: { episodeId: 'e-1', programmeId: 'obot' }, stream: 'patient-p-1' } as const;

describe('opening an episode', () => {
  it('begins the episode and registers it with the patient', () =>
    episode(policy()).when(opening).then({ type: 'EpisodeOpened', data: opening.data }, registered));

  it('keeps what a study or an earlier episode adds', () => {
    const data = { ...opening.data, priorEpisodeId: 'e-0', studyId: 'ctn-0030', plannedWeeks: 12 };
    episode(policy())
      .when({ ...opening, data })
      .then({ type: 'EpisodeOpened', data }, registered);
  });

  it('is already so when it was opened in the same words', () => episode(opened).when(opening).thenAlreadySo());

  it('does not take the id of another episode', () =>
    episode(opened)
      .when({ ...opening, data: { ...opening.data, programmeId: 'otp' } })
      .thenRejected('episode-exists'));

  it('waits for the first contact', () =>
    episode(policy())
      .when({ ...opening, data: { ...opening.data, firstContactOn: '2027-01-02' } })
      .thenRejected('occurred-in-future'));

  it('takes the day that has begun in the east while it is still yesterday in UTC', () =>
    episode(policy())
      .when({ ...opening, data: { ...opening.data, firstContactOn: '2027-01-01' } })
      .thenAmongOthers(registered));

  it('is refused while the patient has an open episode at the programme', () =>
    episode(policy(), { ...registered, data: { episodeId: 'e-0', programmeId: 'obot' } })
      .when(opening)
      .thenRejected('episode-already-open'));

  it('goes beside an open episode at another programme', () =>
    episode(policy(), { ...registered, data: { episodeId: 'e-0', programmeId: 'otp' } })
      .when(opening)
      .thenAmongOthers(registered));

  it('comes again after the earlier episode was released', () =>
    episode(
      policy(),
      { ...registered, data: { episodeId: 'e-0', programmeId: 'obot' } },
      { type: 'EpisodeReleased', data: { episodeId: 'e-0', programmeId: 'obot' }, stream: 'patient-p-1' },
    )
      .when(opening)
      .thenAmongOthers(registered));

  it('needs a policy of the site, in force when it was opened', () => {
    episode().when(opening).thenRejected('no-site-policy');
    episode(policy())
      .when({ ...opening, occurredAt: '2025-12-31T23:00:00.000Z' })
      .thenRejected('no-site-policy');
  });
});

describe('an episode that nobody opened', () => {
  it('takes no fact', () =>
    episode()
      .when({ type: 'RecordReturnToUse', data: { substance: 'opioid', reportedBy: 'self' } })
      .thenRejected('episode-not-found'));
});

describe('needs', () => {
  const need = { needId: 'n-1', domain: 'transport', how: 'passive' } as const;
  const identified = { type: 'SocialNeedIdentified', data: need } as const;
  const resolved = { type: 'SocialNeedResolved', data: { needId: 'n-1', domain: 'transport' } } as const;

  it('are ranked 1 to n, highest first', () => {
    const data = {
      needs: [
        { domain: 'housing' as const, rank: 2 },
        { domain: 'safety' as const, rank: 1 },
      ],
    };
    episode(opened).when({ type: 'AssessNeeds', data }).then({ type: 'NeedsPrioritized', data });
  });

  it('are not ranked again in the same order', () => {
    const needs = [
      { domain: 'safety' as const, rank: 1 },
      { domain: 'housing' as const, rank: 2 },
    ];
    const ranked = { type: 'NeedsPrioritized', data: { needs } } as const;
    episode(opened, ranked)
      .when({ type: 'AssessNeeds', data: { needs: [...needs].reverse() } })
      .thenAlreadySo();
    const changed = { needs: [{ domain: 'housing' as const, rank: 1 }] };
    episode(opened, ranked).when({ type: 'AssessNeeds', data: changed }).then({ type: 'NeedsPrioritized', data: changed });
  });

  it.each([
    ['a rank twice', [1, 1]],
    ['a gap', [1, 3]],
    ['none', []],
  ])('are not ranked with %s', (_what, ranks) => {
    const domains = ['housing', 'safety'] as const;
    const needs = domains.slice(0, ranks.length).map((domain, index) => ({ domain, rank: ranks[index] ?? 0 }));
    episode(opened).when({ type: 'AssessNeeds', data: { needs } }).thenRejected('ranks-not-1-to-n');
  });

  it('are ranked once for a domain', () =>
    episode(opened)
      .when({
        type: 'AssessNeeds',
        data: {
          needs: [
            { domain: 'housing', rank: 1 },
            { domain: 'housing', rank: 2 },
          ],
        },
      })
      .thenRejected('ranks-not-1-to-n'));

  it('are identified, supported and resolved', () => {
    episode(opened).when({ type: 'IdentifySocialNeed', data: need }).then(identified);
    episode(opened, identified)
      .when({ type: 'SupportNeed', data: { needId: 'n-1', support: 'bus pass' } })
      .then({ type: 'SocialNeedSupported', data: { needId: 'n-1', domain: 'transport', support: 'bus pass' } });
    episode(opened, identified)
      .when({ type: 'ResolveNeed', data: { needId: 'n-1' } })
      .then(resolved);
  });

  it('are identified once', () => {
    episode(opened, identified).when({ type: 'IdentifySocialNeed', data: need }).thenAlreadySo();
    episode(opened, identified)
      .when({ type: 'IdentifySocialNeed', data: { ...need, domain: 'housing' } })
      .thenRejected('need-exists');
    episode(opened, identified, resolved).when({ type: 'IdentifySocialNeed', data: need }).thenRejected('need-exists');
  });

  it('are resolved once, and only when they are known', () => {
    episode(opened, identified, resolved)
      .when({ type: 'ResolveNeed', data: { needId: 'n-1' } })
      .thenAlreadySo();
    episode(opened)
      .when({ type: 'ResolveNeed', data: { needId: 'n-1' } })
      .thenRejected('need-not-open');
  });

  it('are supported only while they are open', () => {
    const support = { type: 'SupportNeed', data: { needId: 'n-1', support: 'bus pass' } } as const;
    episode(opened).when(support).thenRejected('need-not-open');
    episode(opened, identified, resolved).when(support).thenRejected('need-not-open');
  });
});

describe('assigning to an arm', () => {
  const arm = { arm: 'Methadone', ordinal: 1, basis: 'randomisation' } as const;
  const assigned = { type: 'TreatmentAssigned', data: arm } as const;

  it('is recorded, and a second assignment beside it', () => {
    episode(opened).when({ type: 'AssignTreatment', data: arm }).then(assigned);
    const second = { ...arm, arm: 'Outpatient BUP', ordinal: 2 };
    episode(opened, assigned).when({ type: 'AssignTreatment', data: second }).then({ type: 'TreatmentAssigned', data: second });
  });

  it('is not changed afterwards', () => {
    episode(opened, assigned).when({ type: 'AssignTreatment', data: arm }).thenAlreadySo();
    episode(opened, assigned)
      .when({ type: 'AssignTreatment', data: { ...arm, arm: 'Outpatient BUP' } })
      .thenRejected('arm-already-assigned');
  });
});

describe('a closed episode', () => {
  it('takes nothing new', () =>
    episode(opened, closed)
      .when({ type: 'RecordReturnToUse', data: { substance: 'opioid', reportedBy: 'self' } })
      .thenRejected('episode-closed'));
});

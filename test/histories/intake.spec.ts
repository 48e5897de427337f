import { episodeAggregate, eventCodec, type Episode, type EpisodeDecisionEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { keptIn } from './kept';

describe('the beginning of an episode of version 1', () => {
  const events = keptIn('intake-1.json', 'episode-e-1').map((one) => eventCodec.read(one));

  it('was admitted before anybody kept what the policy asked', () =>
    expect(events.at(-1)?.data).toEqual({
      firstServiceOn: '2026-03-05',
      waitDays: 4,
      levelOfCare: { system: 'asam4', code: '1.7' },
      policyChecks: [],
    }));

  it('folds to where it stood', () => {
    const folded = (events as readonly RecordedEvent<EpisodeDecisionEvent>[]).reduce<Episode>(
      (state, event) => episodeAggregate.decider.evolve(state, event),
      episodeAggregate.decider.initial,
    );
    expect(folded).toMatchObject({ status: 'admitted', intake: { screened: true, diagnosed: true, admittedOn: '2026-03-05' } });
  });
});

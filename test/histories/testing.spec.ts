import { episodeAggregate, eventCodec, type Episode, type EpisodeDecisionEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { keptIn } from './kept';

describe('urine screens of version 1', () => {
  const events = keptIn('testing-1.json', 'episode-e-1').map((one) => eventCodec.read(one));

  it('keep what was said: nobody wrote down how soon a temperature was read, nor the unit of a value', () => {
    expect(events.map(({ type, data }) => ({ type, data })).slice(1)).toEqual([
      { type: 'UdsCollected', data: { specimenId: 'u-1', mode: 'random', observed: false, temperatureF: 94, temperatureInRange: true } },
      {
        type: 'UdsResultRecorded',
        data: {
          specimenId: 'u-1',
          assay: 'definitive',
          results: [{ analyte: 'buprenorphine', qual: 'positive', value: 300, cutoff: 5 }],
        },
      },
    ]);
  });

  it('fold to a specimen with its result', () => {
    const folded = (events as readonly RecordedEvent<EpisodeDecisionEvent>[]).reduce<Episode>(
      (state, event) => episodeAggregate.decider.evolve(state, event),
      episodeAggregate.decider.initial,
    );
    const specimen = folded.status === 'none' ? undefined : folded.testing.specimens.get('u-1');
    expect(specimen?.collected?.said).toEqual({ specimenId: 'u-1', mode: 'random', observed: false, temperatureF: 94 });
    expect([...(specimen?.results.keys() ?? [])]).toEqual(['definitive buprenorphine']);
  });
});

import { episodeAggregate, eventCodec, type Episode, type EpisodeDecisionEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { keptIn } from './kept';

describe('the beginning of a treatment in version 1', () => {
  const stored = keptIn('medication-1.json', 'episode-e-1');
  const events = stored.map((one) => eventCodec.read(one));
  const dataOf = (type: string): unknown => events.find((event) => event.type === type)?.data;

  it('keeps what was said, names the scale that scored it, and does not say what no policy was asked', () => {
    expect(dataOf('WithdrawalAssessed')).toMatchObject({ total: 23, rule: { id: 'cows', version: 'wesson-ling-2003' } });
    expect(dataOf('InductionStarted')).toEqual({ path: 'standard', setting: 'home', cows: 23, settingByPolicy: 'not_said' });
    expect(dataOf('InjectionAdministered')).toEqual(JSON.parse(stored[3]?.payload ?? ''));
  });

  it('folds to where it stood', () => {
    const folded = (events as readonly RecordedEvent<EpisodeDecisionEvent>[]).reduce<Episode>(
      (state, event) => episodeAggregate.decider.evolve(state, event),
      episodeAggregate.decider.initial,
    );
    expect(folded).toMatchObject({ induction: { open: true } });
    const injections = folded.status === 'none' ? [] : [...folded.medication.injections];
    expect(injections).toEqual([
      { ref: 'event-3', medication: 'buprenorphine', product: 'sublocade', from: '2026-03-01', until: '2026-04-01' },
    ]);
  });
});

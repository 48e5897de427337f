import { aftercareAggregate, eventCodec, type Aftercare, type AftercareEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { keptIn } from './kept';

describe('an aftercare of version 1', () => {
  const events = keptIn('aftercare-1.json', 'aftercare-e-1').map((one) => eventCodec.read(one) as RecordedEvent<AftercareEvent>);

  it('followed the end of treatment', () =>
    expect(events[0]?.data).toEqual({ option: 'none', leftOn: '2026-06-01', after: 'closing', basis: 'consent' }));

  it('folds to where it stood', () => {
    const folded = events.reduce<Aftercare>(aftercareAggregate.decider.evolve, aftercareAggregate.decider.initial);
    expect(folded).toMatchObject({ status: 'entered', leftOn: '2026-06-01', after: 'closing' });
  });
});

import { eventCodec } from '@throughline/episode';
import { keptIn } from './kept';

describe('an end of version 1', () => {
  it('is read as one of which neither the items of TEDS-D nor the length of the stay were recorded, also without a dismissal', () => {
    const [, closed] = keptIn('closing-1.json', 'episode-e-1').map((one) => eventCodec.read(one));
    expect(closed?.data).toMatchObject({ reason: 'terminated_by_facility', tedsReason: 3, tedsDischarge: null, lengthOfStay: null });
    expect(closed?.data).not.toHaveProperty('dismissalRef');
  });
});

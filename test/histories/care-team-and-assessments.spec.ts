import { eventCodec } from '@throughline/episode';
import { keptIn } from './kept';

/** Entries of an episode as version 1 of their events was written, and as they are read today. */
const [assigned, replaced, smoking, housing] = keptIn('care-team-and-assessments-1.json', 'episode-e-1').map((stored) => ({
  said: JSON.parse(stored.payload) as object,
  read: eventCodec.read(stored).data,
}));

describe('entries of version 1', () => {
  it('of the care team say what they said', () => {
    for (const one of [assigned, replaced]) expect(one?.read).toEqual(one?.said);
  });

  it('of assessments keep answers and score, and say whether they were complete', () => {
    expect(smoking?.read).toEqual({ ...smoking?.said, complete: true, scores: {} });
    expect(housing?.read).toEqual({ ...housing?.said, complete: false, scores: {} });
  });
});

import { Map, Set } from 'immutable';
import { namedIn } from './named';

describe('whom an answer names', () => {
  it('is found wherever it stands, each once', () => {
    const page = {
      items: [
        { patientId: 'p-1', episodeId: 'e-1', siteId: 'site-1' },
        { patientId: 'p-2', episodeId: 'e-2', siteId: 'site-1', deeper: { inside: [{ patientId: 'p-3' }] } },
        { patientId: 'p-1', episodeId: null },
      ],
    };
    expect(namedIn(page)).toEqual({ patientIds: ['p-1', 'p-2', 'p-3'], episodeIds: ['e-1', 'e-2'], siteIds: ['site-1'] });
  });

  it('is found in persistent collections as they are sent', () => {
    const state = { core: Map({ opening: { patientId: 'p-1' } }), others: Set([Map({ episodeId: 'e-9' })]), siteIds: Set(['site-1']) };
    expect(namedIn(state)).toEqual({ patientIds: ['p-1'], episodeIds: ['e-9'], siteIds: ['site-1'] });
  });

  it('is everybody whom a conference looked at', () => {
    expect(namedIn({ patientsReviewed: ['e-1', 'e-2'], tasks: [{ episodeId: 'e-1' }] }).episodeIds).toEqual(['e-1', 'e-2']);
  });

  it('is nobody in what is no object', () => {
    expect(namedIn(undefined, null, 'p-1', 7)).toEqual({ patientIds: [], episodeIds: [], siteIds: [] });
  });
});

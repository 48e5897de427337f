import type { EventUnion } from '@throughline/kernel';
import { Map } from 'immutable';
import type { OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import type { Evolves } from '../topic';
import type { testingEvents, UdsResultRecorded } from './events';
import { resultContent, resultKey } from './results';
import type { TestingSlice } from './state';

const withSpecimens = (episode: OpenedEpisode, specimens: TestingSlice['specimens']): OpenedEpisode => ({
  ...episode,
  testing: { ...episode.testing, specimens },
});

export const testingEvolves: Evolves<EventUnion<typeof testingEvents>> = {
  UdsCollected: (episode, { data }) => withSpecimens(episode, episode.testing.specimens.set(data.specimenId, Map())),
  UdsResultRecorded: (episode, { data }) =>
    withSpecimens(
      episode,
      episode.testing.specimens.update(data.specimenId, Map(), (known) => withResults(known, data)),
    ),
};

const withResults = (known: Map<string, string>, { assay, results }: DataOf<typeof UdsResultRecorded>): Map<string, string> =>
  known.merge(results.map((result) => [resultKey(assay, result.analyte), resultContent(result)] as const));

import type { EventUnion } from '@throughline/kernel';
import type { OpenedEpisode } from '../episode-state';
import type { Evolves } from '../topic';
import { computedOf } from './interpretation';
import type { testingEvents } from './events';
import { saidOfResponse } from './response';
import { resultKey, saidOfCollection } from './specimens';
import { noSpecimen, type Specimen, type TestingSlice } from './state';
import { saidOfValidity } from './validity';

export const testingEvolves: Evolves<EventUnion<typeof testingEvents>> = {
  UdsCollected: (episode, { data, occurredAt }) =>
    withSpecimen(episode, data.specimenId, (known) => ({ ...known, collected: { at: occurredAt, said: saidOfCollection(data) } })),
  UdsResultRecorded: (episode, { data: { specimenId, assay, results } }) =>
    withSpecimen(episode, specimenId, (known) => ({
      ...known,
      results: known.results.merge(results.map((result) => [resultKey(assay, result.analyte), { ...result, assay }] as const)),
    })),
  SpecimenValidityRecorded: (episode, { data }) =>
    withSpecimen(episode, data.specimenId, (known) => ({
      ...known,
      validity: { said: saidOfValidity(data), outcome: data.outcome },
    })),
  ConfirmationOrdered: (episode, { data: { specimenId, analytes } }) =>
    withSpecimen(episode, specimenId, (known) => ({ ...known, ordered: known.ordered.union(analytes) })),
  UdsInterpreted: (episode, { data }) =>
    withSpecimen(episode, data.specimenId, (known) => ({ ...known, interpretation: computedOf(data) })),
  PolicyResponseApplied: (episode, { data }) =>
    withTesting(episode, { responses: episode.testing.responses.set(data.responseId, saidOfResponse(data)) }),
  CountRequested: (episode, { data, occurredAt }) => {
    const { counts } = episode.testing;
    return withTesting(episode, {
      counts: counts.set(data.countId, { said: data, calledAt: occurredAt, counted: counts.get(data.countId)?.counted ?? null }),
    });
  },
  PillWrapperCountRecorded: (episode, { data: { countId, actual, presentedAt } }) => {
    const { counts } = episode.testing;
    const known = counts.get(countId);
    if (!known) return episode;
    return withTesting(episode, { counts: counts.set(countId, { ...known, counted: { countId, actual, presentedAt } }) });
  },
};

const withSpecimen = (episode: OpenedEpisode, specimenId: string, change: (known: Specimen) => Specimen): OpenedEpisode =>
  withTesting(episode, { specimens: episode.testing.specimens.update(specimenId, noSpecimen, change) });

const withTesting = (episode: OpenedEpisode, changed: Partial<TestingSlice>): OpenedEpisode => ({
  ...episode,
  testing: { ...episode.testing, ...changed },
});

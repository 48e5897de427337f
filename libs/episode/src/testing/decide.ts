import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CollectUdsData, CommandNamed, PolicyFields, RecordUDSData, TestingCommandData } from '../commands';
import { overSince, type EpisodeDecisionEvent, type OpenedEpisode } from '../episode-state';
import { loincFits } from '../reference/analytes';
import { episodeOver } from '../refusals';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided, Decides } from '../topic';
import { resultContent, resultKey } from './results';

/** Of an episode that is over, what the laboratory sends later is still recorded and says that it came late. */
const lateness = (episode: OpenedEpisode): { lateArrival?: true } => (overSince(episode) === null ? {} : { lateArrival: true });

/**
 * A reading is judged by the site's window, because sources differ (90 to 100 F, 90.5 to 98.9, 92 to 96 in CTN-0094); without a reading
 * the source's own judgement stands, and without either, or without a policy, nobody says.
 */
const collectUds = (data: CollectUdsData, episode: OpenedEpisode, policy: PolicyVersion | undefined): Decided => {
  if (episode.testing.specimens.has(data.specimenId))
    return reject('specimen-already-collected', 'A specimen of this id was collected before.');
  const temperatureInRange =
    data.temperatureF === undefined ? (data.temperatureInRange ?? null) : judged(data.temperatureF, policy?.fields.uds);
  return accept<EpisodeDecisionEvent>({ type: 'UdsCollected', data: { ...data, temperatureInRange, ...lateness(episode) } });
};

/** Whether a specimen was as warm as a fresh one, degrees Fahrenheit; null where the site has not said how warm that is. */
export const judged = (temperatureF: number, uds: PolicyFields['uds'] | undefined): boolean | null => {
  const window = uds?.temperatureF;
  return window ? temperatureF >= window.min && temperatureF <= window.max : null;
};

/** One result for a specimen, assay and analyte. What is repeated unchanged is left out; what contradicts is refused. */
const recordUds = (data: RecordUDSData, episode: OpenedEpisode): Decided => {
  const known = episode.testing.specimens.get(data.specimenId);
  if (!known) return reject('specimen-not-collected', 'Record the collection of the specimen with CollectUds first.');
  if (data.results.length === 0) return reject('no-results', 'Results name at least one analyte.');
  if (new Set(data.results.map(({ analyte }) => analyte)).size < data.results.length) {
    return reject('analyte-repeated', 'An analyte is named twice.');
  }
  const misfit = data.results.find(({ analyte, loinc }) => loinc !== undefined && !loincFits(analyte, data.assay, loinc));
  if (misfit) return reject('loinc-differs', `The LOINC code is not one of ${misfit.analyte} by a ${data.assay} assay.`);
  const earlier = (result: RecordUDSData['results'][number]) => known.get(resultKey(data.assay, result.analyte));
  const fresh = data.results.filter((result) => earlier(result) !== resultContent(result));
  const contradicted = fresh.find((result) => earlier(result) !== undefined);
  if (contradicted) return reject('result-already-recorded', `${contradicted.analyte} has another result by this assay.`);
  if (fresh.length === 0) return alreadySo;
  return accept<EpisodeDecisionEvent>({ type: 'UdsResultRecorded', data: { ...data, results: fresh, ...lateness(episode) } });
};

/** Urine specimens and what laboratories find in them. */
export const testingDecides: Decides<TestingCommandData> = {
  CollectUds: ({ data }, episode, { policy }) => collectUds(data, episode, policy),
  RecordUDS: ({ data }, episode) => recordUds(data, episode),
};

/** Of an episode that is over: what the laboratory still owes, for specimens that were collected before the end. */
export const testingAfterClosing: Decides<TestingCommandData> = {
  ...testingDecides,
  CollectUds: (command, episode, context) =>
    collectedBeforeTheEnd(command, episode) ? testingDecides.CollectUds(command, episode, context) : episodeOver(episode),
};

const collectedBeforeTheEnd = ({ occurredAt }: CommandNamed<'CollectUds'>, episode: OpenedEpisode): boolean =>
  Date.parse(occurredAt) <= Date.parse(overSince(episode) ?? occurredAt);

import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import type { CollectUdsData, RecordAssessmentData, RecordSelfReportedUseData, RecordUDSData } from './commands';
import { hasBegun } from './days';
import { resultContent, resultKey } from './episode-evolve';
import type { EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
import { inFuture } from './intake';
import { loincFits } from './reference/analytes';
import { instrumentOf, type Instrument } from './reference/instruments';
import type { RejectionCode } from './rejections';
import type { PolicyVersion } from './site-policy';

type Decided = Decision<EpisodeDecisionEvent, RejectionCode>;

/** On a closed episode, what the laboratory sends later is still recorded and says that it came late. */
const lateness = ({ status }: OpenedEpisode): { lateArrival?: true } => (status === 'closed' ? { lateArrival: true } : {});

/**
 * A reading is judged by the site's window, because sources differ (90 to 100 F, 90.5 to 98.9, 92 to 96 in CTN-0094); without a reading
 * the source's own judgement stands, and without either, or without a policy, nobody says.
 */
export const collectUds = (data: CollectUdsData, episode: OpenedEpisode, policy: PolicyVersion | undefined): Decided => {
  if (episode.specimens.has(data.specimenId)) return reject('specimen-already-collected', 'A specimen of this id was collected before.');
  const temperatureInRange = data.temperatureF === undefined ? (data.temperatureInRange ?? null) : judged(data.temperatureF, policy);
  return accept<EpisodeDecisionEvent>({ type: 'UdsCollected', data: { ...data, temperatureInRange, ...lateness(episode) } });
};

const judged = (temperatureF: number, policy: PolicyVersion | undefined): boolean | null => {
  const window = policy?.fields.uds.temperatureF;
  return window ? temperatureF >= window.min && temperatureF <= window.max : null;
};

/** One result for a specimen, assay and analyte. What is repeated unchanged is left out; what contradicts is refused. */
export const recordUds = (data: RecordUDSData, episode: OpenedEpisode): Decided => {
  const known = episode.specimens.get(data.specimenId);
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

export const recordSelfReportedUse = (data: RecordSelfReportedUseData, now: string): Decided =>
  hasBegun(data.on, now) ? accept<EpisodeDecisionEvent>({ type: 'SelfReportedUseRecorded', data }) : inFuture('on');

/** Answers must be those of the instrument's definition. An answer may be lacking: histories have gaps. */
export const recordAssessment = (data: RecordAssessmentData): Decided => {
  const instrument = instrumentOf(data.instrument, data.definitionVersion);
  if (!instrument) return reject('unknown-instrument', 'This service has no definition of the instrument in that version.');
  const items = data.answers.map(({ item }) => item);
  if (items.some((item) => !Object.hasOwn(instrument.items, item))) {
    return reject('unknown-item', `The items of ${instrument.name} are ${Object.keys(instrument.items).join(', ')}.`);
  }
  if (new Set(items).size < items.length) return reject('item-repeated', 'An item is answered twice.');
  const wrong = data.answers.find(({ item, value }) => !isAllowed(instrument, item, value));
  if (wrong) return reject('answer-not-allowed', `${wrong.item} is one of ${(instrument.items[wrong.item] ?? []).join(', ')}.`);
  if (!scoreFits(instrument, data.score)) return reject('score-out-of-range', scoreRule(instrument));
  return accept<EpisodeDecisionEvent>({ type: 'AssessmentRecorded', data });
};

const isAllowed = ({ items }: Instrument, item: string, value: string | number): boolean => {
  const allowed = items[item];
  return !allowed || (typeof value === 'string' && allowed.includes(value));
};

const scoreFits = ({ score: range }: Instrument, score: number | null): boolean => {
  if (score === null) return true;
  return range !== null && Number.isInteger(score) && score >= range.min && score <= range.max;
};

const scoreRule = ({ name, score }: Instrument): string =>
  score ? `The score of ${name} is a whole number from ${score.min} to ${score.max}.` : `${name} has no score.`;

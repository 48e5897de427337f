import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CollectUdsData, OrderConfirmationData, RecordUDSData } from '../commands';
import { overSince, type EpisodeDecisionEvent, type OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import { loincFits, screensFor } from '../reference/analytes';
import { isSame } from '../same';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import type { UdsCollected } from './events';
import { judgedReading } from './judged';
import type { Specimen, UdsResult } from './state';

/** Of an episode that is over, what the laboratory sends later is still recorded and says that it came late. */
export const lateness = (episode: OpenedEpisode): { lateArrival?: true } => (overSince(episode) === null ? {} : { lateArrival: true });

/** A specimen that was collected. */
export const collectedSpecimen = ({ testing }: OpenedEpisode, specimenId: string): Specimen | undefined => {
  const known = testing.specimens.get(specimenId);
  return known?.collected ? known : undefined;
};

/** The "no" to what is recorded of a specimen that nobody collected. */
export const notCollected = reject('specimen-not-collected', 'Record the collection of the specimen with CollectUds first.');

/**
 * A reading is judged by the site's window, because sources differ (90 to 100 F, 90.5 to 98.9, 92 to 96 in CTN-0094); without a reading
 * the source's own judgement stands, and without either, or without a policy, nobody says.
 */
export const collectUds = (data: CollectUdsData, episode: OpenedEpisode, policy: PolicyVersion | undefined): Decided => {
  const { temperatureInRange = null } = data;
  const collected = { ...data, temperatureInRange, ...judgedReading(data, policy?.fields.uds), ...lateness(episode) };
  const known = collectedSpecimen(episode, data.specimenId)?.collected;
  if (known) {
    return isSame(known.said, saidOfCollection(collected))
      ? alreadySo
      : reject('specimen-already-collected', 'A specimen of this id was collected before, otherwise.');
  }
  return accept<EpisodeDecisionEvent>({ type: 'UdsCollected', data: collected });
};

/** What was told of a collection, without what was judged of it. */
export const saidOfCollection = ({
  lateArrival: _late,
  temperatureReadInTime: _inTime,
  temperatureInRange,
  ...said
}: DataOf<typeof UdsCollected>): CollectUdsData => (said.temperatureF === undefined ? { ...said, temperatureInRange } : said);

/** One result for a specimen, assay and analyte. What is repeated unchanged is left out; what contradicts is refused. */
export const recordUds = (data: RecordUDSData, episode: OpenedEpisode): Decided => {
  const known = collectedSpecimen(episode, data.specimenId);
  if (!known) return notCollected;
  if (data.results.length === 0) return reject('no-results', 'Results name at least one analyte.');
  if (repeats(data.results.map(({ analyte }) => analyte))) return analyteRepeated;
  const misfit = data.results.find(({ analyte, loinc }) => loinc !== undefined && !loincFits(analyte, data.assay, loinc));
  if (misfit) return reject('loinc-differs', `The LOINC code is not one of ${misfit.analyte} by a ${data.assay} assay.`);
  const earlier = ({ analyte }: UdsResult) => known.results.get(resultKey(data.assay, analyte));
  const fresh = data.results.filter((result) => !saysTheSame(earlier(result), result));
  const contradicted = fresh.find((result) => earlier(result) !== undefined);
  if (contradicted) return reject('result-already-recorded', `${contradicted.analyte} has another result by this assay.`);
  if (fresh.length === 0) return alreadySo;
  return accept<EpisodeDecisionEvent>({ type: 'UdsResultRecorded', data: { ...data, results: fresh, ...lateness(episode) } });
};

const repeats = (names: readonly string[]): boolean => new Set(names).size < names.length;

const analyteRepeated = reject('analyte-repeated', 'An analyte is named twice.');

/** The key of a result inside its specimen. */
export const resultKey = (assay: string, analyte: string): string => `${assay} ${analyte}`;

/** The code alone does not make it another result. */
const saysTheSame = (known: UdsResult | undefined, { qual, value, cutoff, unit }: UdsResult): boolean =>
  known?.qual === qual && known.value === value && known.cutoff === cutoff && known.unit === unit;

/** A definitive test follows a presumptive one of the analyte, or of what its panel screens for it (B7: fentanyl for norfentanyl). */
export const orderConfirmation = (data: OrderConfirmationData, episode: OpenedEpisode): Decided => {
  const known = collectedSpecimen(episode, data.specimenId);
  if (!known) return notCollected;
  if (repeats(data.analytes)) return analyteRepeated;
  const screened = new Set([...known.results.values()].flatMap(({ assay, analyte }) => (assay === 'presumptive' ? [analyte] : [])));
  const unscreened = data.analytes.find((analyte) => !screensFor(analyte).some((one) => screened.has(one)));
  if (unscreened) return reject('no-presumptive-result', `${unscreened} has no presumptive result to confirm: record it with RecordUDS.`);
  const fresh = data.analytes.filter((analyte) => !known.ordered.has(analyte));
  if (fresh.length === 0) return alreadySo;
  return accept<EpisodeDecisionEvent>({ type: 'ConfirmationOrdered', data: { ...data, analytes: fresh, ...lateness(episode) } });
};

import { accept, alreadySo, reject } from '@throughline/kernel';
import type { PrescribeMedicationData, ShortenPrescriptionIntervalData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { doseNotPositive } from '../refusals';
import { isProductName, productsRule } from '../reference/products';
import { isSame } from '../same';
import { refusedResponse } from '../site-policy/responses';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import { shorteningOf } from './shortening';
import { isTakenFrom } from './standings';

/**
 * A prescription is one supply, from its first day for the days that it names. Refills are foreseen, not supplied: each one that is handed
 * out is a prescription of its own. It also begins the medication where the patient does not take it.
 */
export const prescribeMedication = (data: PrescribeMedicationData, { status, medication }: OpenedEpisode): Decided => {
  if (status !== 'admitted') return reject('episode-not-admitted', 'A prescription follows the admission: record it with AdmitPatient.');
  const { product } = data;
  if (!isProductName(product)) return reject('unknown-product', 'No product of this name is known.');
  if (data.dose.amount <= 0) return doseNotPositive;
  const { medication: drug, rxcui } = productsRule.table[product];
  const prescribed = { ...data, product, medication: drug, rxcui };
  const known = medication.prescriptions.find(({ ref }) => ref === data.prescriptionId);
  if (known) {
    return isSame(known.said, prescribed) ? alreadySo : reject('prescription-exists', 'Another prescription of the episode has this id.');
  }
  return accept<EpisodeDecisionEvent>(
    { type: 'MedicationPrescribed', data: prescribed },
    ...(isTakenFrom(medication, drug, data.startsOn) ? [] : [{ type: 'MedicationStarted' as const, data: { medication: drug } }]),
  );
};

/** Shorter prescriptions, as a response that the site's policy has. Once for what gave rise to it. */
export const shortenPrescriptionInterval = (
  data: ShortenPrescriptionIntervalData,
  { medication: { shortened } }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  if (shortened.has(shorteningOf(data))) return alreadySo;
  if (data.toDays >= data.fromDays) return reject('interval-not-shorter', 'The new interval is not shorter.');
  return refusedResponse(policy, 'shorten_prescription') ?? accept<EpisodeDecisionEvent>({ type: 'PrescriptionIntervalShortened', data });
};

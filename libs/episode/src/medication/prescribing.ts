import { accept, alreadySo, reject } from '@throughline/kernel';
import type { PrescribeMedicationData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { doseNotPositive } from '../refusals';
import { isProductName, productsRule } from '../reference/products';
import { isSame } from '../same';
import type { Decided } from '../topic';
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

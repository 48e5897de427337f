import { chanceOf } from '../chance';
import { aftercare, ending } from './after';
import { referral } from './referral';
import { membersOf, siteOf } from './site';
import { dayMs, firstDay, tellerOf, type SyntheticHistory } from './teller';
import { treatment } from './treatment';

/**
 * Makes up the history of a patient through real event types, for tests and benchmarks: no decider was asked, and nothing in it is a clinical
 * pattern. An episode of some weeks that began within a year, about twelve events a week; most have left, and most of those are in aftercare.
 * The same number and seed give the same history.
 */
export const syntheticHistory = (patient: number, seed = 1): SyntheticHistory => {
  const chance = chanceOf(seed * 1_000_003 + patient);
  const patientId = `p-${patient}`;
  const episodeId = `e-${patient}`;
  const siteId = siteOf(patient);
  const [nurse] = membersOf(siteId);
  const envelope = { siteId, patientId, episodeId, actor: { id: nurse, role: 'nurse' } } as const;
  const { tell, events } = tellerOf({ number: patient, seed, envelope });
  const begun = firstDay + ((patient * 37) % 365) * dayMs;
  const weeks = chance.whole(4, 20);

  treatment({ chance, begun, weeks, patientId, siteId }, (at, event) => tell(`episode-${episodeId}`, at, event));
  if (chance.happens(0.4)) referral(chance, siteId, begun + dayMs, (at, event) => tell(`referral-r-${patient}`, at, event));
  if (chance.happens(0.7)) {
    const left = begun + weeks * 7 * dayMs;
    ending(chance, left, (at, event) => tell(`episode-${episodeId}`, at, event));
    if (chance.happens(0.8)) aftercare(chance, left, (at, event) => tell(`aftercare-${episodeId}`, at, event));
  }
  return { partitionKey: patientId, events };
};

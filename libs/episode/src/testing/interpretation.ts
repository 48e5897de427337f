import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CommandNamed, PolicyFields } from '../commands';
import { dayOf } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import { patternOf, patternRuleNamed, type BuprenorphineTable, type Concentration } from '../rules/buprenorphine-pattern';
import { judgedByRule, type Rule } from '../rules/rule';
import { expectationOf, udsExpectationRule } from '../rules/uds-expectation';
import { isSame } from '../same';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import { medicationOn } from './at-collection';
import type { UdsInterpreted } from './events';
import { collectedSpecimen, lateness, notCollected, resultKey } from './specimens';
import type { AssayedResult, Interpretation, Specimen } from './state';

/**
 * Reads the results of a specimen against the medication that the patient had on the day of its collection. Doing so again is already so,
 * until a result, a prescription or another rule leads to another reading: that is an interpretation of its own beside the earlier one.
 */
export const interpretUds = (
  { data: { specimenId, note }, actor }: CommandNamed<'InterpretUds'>,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  const known = collectedSpecimen(episode, specimenId);
  if (!known?.collected) return notCollected;
  if (known.results.size === 0) return reject('specimen-without-results', 'Record what the specimen showed with RecordUDS first.');
  const interpretation = interpreted(known, dayOf(known.collected.at), episode, policy?.fields.uds);
  if (isSame(known.interpretation, interpretation)) return alreadySo;
  const words = note === undefined ? {} : { note };
  return accept<EpisodeDecisionEvent>({
    type: 'UdsInterpreted',
    data: { specimenId, ...interpretation, interpreter: actor.id, ...words, ...lateness(episode) },
  });
};

const interpreted = (
  { results, validity }: Specimen,
  day: string,
  { medication }: OpenedEpisode,
  uds: PolicyFields['uds'] | undefined,
): Interpretation => {
  const prescriptionsAtCollection = medicationOn(medication, day);
  const had = prescriptionsAtCollection.map((one) => one.medication);
  const patternRule = patternRuleNamed(uds?.rules?.buprenorphine);
  const buprenorphine = patternRule ? patternIn(results, patternRule) : null;
  return {
    findings: [...results.sortBy((_result, key) => key).values()].map(({ analyte, assay, qual }) => ({
      analyte,
      assay,
      expectation: expectationOf({ analyte, qual }, had),
    })),
    buprenorphine,
    validity: validity?.outcome ?? null,
    prescriptionsAtCollection,
    rules: [udsExpectationRule, ...(patternRule && buprenorphine ? [patternRule] : [])].map(judgedByRule),
  };
};

/** The pattern of a definitive test of both substances; null where either was not tested for. */
const patternIn = (results: Specimen['results'], rule: Rule<BuprenorphineTable>): Interpretation['buprenorphine'] => {
  const found = results.get(resultKey('definitive', 'buprenorphine'));
  const metabolite = results.get(resultKey('definitive', 'norbuprenorphine'));
  if (!found || !metabolite) return null;
  const [bup, norbup] = [concentration(found), concentration(metabolite)];
  return { ...patternOf(bup, norbup, rule.table), bupNgMl: bup.ngMl, norbupNgMl: norbup.ngMl };
};

/** Nothing is concluded from a value without its unit. */
const concentration = ({ qual, value, unit }: AssayedResult): Concentration => ({
  qual,
  ngMl: unit === undefined ? null : (value ?? null),
});

/** What was computed of an interpretation, without who made it. */
export const computedOf = ({
  specimenId: _specimen,
  interpreter: _interpreter,
  note: _note,
  lateArrival: _late,
  ...computed
}: DataOf<typeof UdsInterpreted>): Interpretation => computed;

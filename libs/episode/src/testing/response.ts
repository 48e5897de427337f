import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import type { ApplyPolicyResponseData, PolicyFields } from '../commands';
import { dayOf } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { noSitePolicy } from '../refusals';
import type { RejectionCode } from '../rejections';
import { expectationOf } from '../rules/uds-expectation';
import { isSame } from '../same';
import { refusedResponse } from '../site-policy/responses';
import { silentOn, type PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import { medicationOn } from './at-collection';
import { collectedSpecimen, resultKey } from './specimens';
import type { AssayedResult, PolicyResponse, Specimen } from './state';

type No = Decision<never, RejectionCode>;

/** Applies what the site's policy has for a positive screen or a reported return to use. The episode stays open, whatever follows. */
export const applyPolicyResponse = (data: ApplyPolicyResponseData, episode: OpenedEpisode, policy: PolicyVersion | undefined): Decided => {
  const applied = episode.testing.responses;
  if (applied.some((one) => isSame(one, saidOfResponse(data)))) return alreadySo;
  if (applied.has(data.responseId)) return reject('response-exists', 'Another response of the episode has this id.');
  if (!policy) return noSitePolicy;
  const no = refusedResponse(policy, ...data.responses) ?? ungrounded(data, episode, policy.fields);
  if (no) return no;
  if (data.responses.includes('dismiss') && episode.closing.dismissal?.triggerRef !== data.trigger.ref) {
    return reject('dismissal-missing', 'A dismissal for the same trigger is recorded for itself, before the response: DismissPatient.');
  }
  return accept<EpisodeDecisionEvent>({ type: 'PolicyResponseApplied', data: { ...data, policyVersionId: policy.id } });
};

/** What was applied to what, whatever it was called. */
export const saidOfResponse = ({ trigger, responses }: ApplyPolicyResponseData): PolicyResponse => ({
  trigger,
  responses: [...new Set(responses)].sort(),
});

/** The "no" to a response without something in the record to respond to. */
const ungrounded = (data: ApplyPolicyResponseData, episode: OpenedEpisode, policy: PolicyFields): No | undefined =>
  data.trigger.kind === 'uds' ? ungroundedInScreen(data, episode, policy) : ungroundedInReport(data.trigger.ref, episode, policy);

/** A report is the patient's own word, or somebody's whom the clinician believes: it needs no confirmation. */
const ungroundedInReport = (ref: string, { safety }: OpenedEpisode, { tolerance }: PolicyFields): No | undefined => {
  const substance = safety.returnsToUse.get(ref);
  if (substance === undefined) return reject('trigger-unknown', 'The episode holds no return to use of this event id.');
  return substance === 'cannabis' && tolerance?.cannabis === 'tolerated' ? tolerated : undefined;
};

/** What counts is positive, not by the patient's medication, not refuted by a definitive test and not tolerated by the site. */
const ungroundedInScreen = (data: ApplyPolicyResponseData, episode: OpenedEpisode, policy: PolicyFields): No | undefined => {
  const specimen = collectedSpecimen(episode, data.trigger.ref);
  const positive = specimen ? unexplained(specimen, episode) : [];
  if (!specimen?.collected || positive.length === 0) {
    return reject(
      'trigger-unknown',
      'The episode holds no specimen of this id with a positive result that its medication does not explain.',
    );
  }
  const counting = positive.filter(({ analyte }) => !isTolerated(analyte, data.prescribedStimulant === true, policy.tolerance));
  if (counting.length === 0) return tolerated;
  return counting.some(({ assay }) => assay === 'definitive')
    ? undefined
    : unconfirmed(dayOf(specimen.collected.at), episode.safety.lastSelfReportOn, policy.uds?.actionRequires ?? null);
};

const tolerated = reject('tolerated', 'The site tolerates what was found.');

const unexplained = ({ collected, results }: Specimen, { medication }: OpenedEpisode): readonly AssayedResult[] => {
  const had = medicationOn(medication, dayOf(collected?.at ?? '')).map((one) => one.medication);
  const refuted = ({ analyte }: AssayedResult) => results.get(resultKey('definitive', analyte))?.qual === 'negative';
  return [...results.values()].filter((result) => expectationOf(result, had) === 'unexpected-positive' && !refuted(result));
};

const isTolerated = (analyte: AssayedResult['analyte'], prescribedStimulant: boolean, tolerance: PolicyFields['tolerance']): boolean =>
  (analyte === 'cannabinoids' && tolerance?.cannabis === 'tolerated') ||
  (analyte === 'amphetamines' && prescribedStimulant && tolerance?.prescribedStimulant === 'tolerated');

/**
 * A presumptive result is no basis by itself (B7): the site asks for a definitive one, or for the patient's own report beside it. That report
 * is one from the day of collection on; on which substance is not compared, because a report names it in free words.
 */
const unconfirmed = (
  collectedOn: string,
  lastSelfReportOn: string | null,
  actionRequires: NonNullable<PolicyFields['uds']>['actionRequires'],
): No | undefined => {
  switch (actionRequires) {
    case null:
      return silentOn('uds.actionRequires');
    case 'definitive':
      return reject('confirmation-missing', 'The site acts on definitive results only: order one with OrderConfirmation.');
    case 'presumptive_and_patient_report':
      return lastSelfReportOn !== null && lastSelfReportOn >= collectedOn
        ? undefined
        : reject('patient-report-missing', 'The site acts on a presumptive result only together with the patient\u2019s own report.');
  }
};

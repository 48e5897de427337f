import { accept, alreadySo, reject, type CorrectionEvent, type DecidedEvent, type Decision } from '@throughline/kernel';
import type { Aftercare } from '../aftercare/state';
import { endMissing } from '../closing/decide';
import { dayOf } from '../days';
import type { Episode, EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { EpisodeServiceEvent, SitePolicyEvent } from '../events';
import { registered, released, type PatientRegister } from '../patient/register';
import { closingReasonNames } from '../reference/teds';
import type { Referral, ReferralDecisionEvent } from '../referral/state';
import type { RejectionCode } from '../rejections';
import { risksIn } from '../safety/decide';
import type { SitePolicies } from '../site-policy/state';
import type { CorrectionCommand } from './commands';

type Entry = DecidedEvent<EpisodeServiceEvent>;

interface EpisodeSurroundings {
  readonly companions: { readonly patient?: PatientRegister; readonly aftercare?: Aftercare };
}

/**
 * The patient's register knows which episodes are open: it follows when an opening or an end turns out never to have been. An answer that
 * turns out to be a risk raises it now.
 */
export const episodeConsequences = (
  command: CorrectionCommand,
  entry: Entry,
  episode: Episode,
  { companions: { patient, aftercare } }: EpisodeSurroundings,
): Decision<EpisodeDecisionEvent | CorrectionEvent, RejectionCode> => {
  if (episode.status === 'none') return alreadySo;
  const { type, target } = command;
  if (type === 'CorrectEntry' && entry.type === 'AssessmentRecorded' && episode.status !== 'closed') {
    // The payload has been checked as one of an assessment.
    const now = risksIn(command.data.newPayload as unknown as typeof entry.data);
    return accept<EpisodeDecisionEvent>(...(risksIn(entry.data).length === 0 ? now : []));
  }
  const fault = endUnfounded(command, entry, episode);
  if (fault) return fault;
  if (type !== 'VoidEntry') return alreadySo;
  const { patientId, programmeId } = episode.core.opening;
  const registered = { data: { episodeId: target, programmeId }, stream: `patient-${patientId}` };
  if (entry.type === 'EpisodeOpened') return accept<EpisodeDecisionEvent>({ type: 'EpisodeReleased', ...registered });
  if (enteredOn(entry, aftercare)) return reject('aftercare-entered', 'Aftercare was entered on this end: void its entries first.');
  if (entry.type !== 'EpisodeClosed' && entry.type !== 'AdmissionDeclined') return alreadySo;
  if (patient?.openEpisodes.has(programmeId)) {
    return reject('episode-already-open', 'The patient has another open episode at the programme since then.');
  }
  return accept<EpisodeDecisionEvent>({ type: 'EpisodeRegistered', ...registered });
};

/** Whether the aftercare follows from this end: of treatment, or of a support programme. */
const enteredOn = (entry: Entry, aftercare: Aftercare | undefined): boolean => {
  if (!aftercare || aftercare.status === 'none') return false;
  if (entry.type === 'EpisodeClosed') return aftercare.after === 'closing';
  return (
    entry.type === 'SupportProgramCompleted' && aftercare.after === 'support_programme' && aftercare.leftOn === dayOf(entry.occurredAt)
  );
};

/** Some ends rest on another entry (I7): that one is not taken away from under them, and nothing else becomes such an end. */
const endUnfounded = (command: CorrectionCommand, entry: Entry, episode: OpenedEpisode): Decision<never, RejectionCode> | undefined => {
  if (command.type === 'CorrectEntry') {
    const reason = closingReasonNames.find((name) => name === command.data.newPayload['reason']);
    return entry.type === 'EpisodeClosed' && reason !== entry.data.reason ? endMissing(reason, episode) : undefined;
  }
  const { dismissal, ended } = episode.closing;
  const dismissed = ended?.reason === 'terminated_by_facility' && dismissal?.eventId === entry.eventId;
  const transferred = ended?.reason === 'transferred' && entry.type === 'TransferCompleted';
  return dismissed || transferred ? reject('closing-rests-on-it', 'The episode was closed on it: void the closing first.') : undefined;
};

/** The register knows which referrals are open: it follows when an opening or an end turns out never to have been. */
export const referralConsequences = (
  { type, target }: CorrectionCommand,
  entry: Entry,
  referral: Referral,
  { companions: { patient } }: EpisodeSurroundings,
): Decision<ReferralDecisionEvent | CorrectionEvent, RejectionCode> => {
  if (type !== 'VoidEntry' || referral.status === 'none') return alreadySo;
  const { patientId, episodeId } = referral.subject;
  if (entry.type === 'ReferralOpened') return accept<ReferralDecisionEvent>(...released(target, patientId, patient));
  const ended = entry.type === 'ReferralClosed' || entry.type === 'ReferralCancelled';
  if (!ended || patientId === null || episodeId === null) return alreadySo;
  return accept<ReferralDecisionEvent>(registered(target, episodeId, patientId, referral.opening));
};

/** A policy under which something may have been decided stays (I13), and so does one that a later one supersedes. */
export const sitePolicyConsequences = (
  { type }: CorrectionCommand,
  entry: Entry,
  { versions }: SitePolicies,
  { now }: { readonly now: string },
): Decision<SitePolicyEvent | CorrectionEvent, RejectionCode> => {
  if (type !== 'VoidEntry' || entry.type !== 'SitePolicyAdopted') return alreadySo;
  if (versions.at(-1)?.id !== entry.data.policyVersionId) return reject('policy-not-newest', 'A later policy supersedes this one.');
  if (Date.parse(entry.data.effectiveFrom) > Date.parse(now)) return alreadySo;
  return reject('policy-retroactive', 'The policy is in force: supersede it by another one.');
};

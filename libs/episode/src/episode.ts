import { accept, reject, type Decision } from '@throughline/kernel';
import { assignMember, assignPeer, recordPeerContact, replaceMember } from './care-team';
import { closeAgain, closeEpisode, recordOverdose, referHigherLevel } from './closing';
import type { CommandNamed, EpisodeCommand } from './commands';
import { dayOf } from './days';
import type { Episode, EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
import { abandonInduction, completeInduction, deferInduction, induceBuprenorphine, recordInductionDose } from './induction';
import {
  admitPatient,
  assessNeeds,
  assignTreatment,
  identifyNeed,
  openEpisode,
  recordDiagnosis,
  resolveNeed,
  screenForOud,
  supportNeed,
} from './intake';
import { administerDose, administerInjection, assessWithdrawal, recordDoseMissed, startMedication, stopMedication } from './medication';
import type { PatientRegister } from './patient';
import type { Referral } from './referral-state';
import type { RejectionCode } from './rejections';
import type { PolicyVersion } from './site-policy';
import { collectUds, recordAssessment, recordSelfReportedUse, recordUds } from './testing';
import { endStay, recordNoShow, recordVisitAttended, scheduleVisit, startStay } from './visits';

type Decided = Decision<EpisodeDecisionEvent, RejectionCode>;

/** What a decision of the episode looks at beside it. */
export interface EpisodeContext {
  readonly register: PatientRegister | undefined;
  /** The referral that the command wants to open. */
  readonly referral: Referral | undefined;
  /** The episode's referrals that are not over; asked for when it closes. */
  readonly outstandingReferrals: readonly string[];
  readonly policy: PolicyVersion | undefined;
  readonly now: string;
}

/** The decisions of a treatment episode: who may be treated is settled in intake.ts, what with in induction.ts and medication.ts, and so on. */
export const decideEpisode = (command: EpisodeCommand, episode: Episode, context: EpisodeContext): Decided => {
  if (command.type === 'OpenEpisode') return openEpisode(command, episode, context.register, context.now);
  if (episode.status === 'none') return reject('episode-not-found', 'No episode of this id was opened.');
  return episode.status === 'closed' ? onClosed(command, episode, context) : onOpen(command, episode, context);
};

/** Nothing is added to a closed episode but what the laboratory still owes, marked as late. */
const onClosed = (command: EpisodeCommand, episode: OpenedEpisode, { policy }: EpisodeContext): Decided => {
  if (command.type === 'CloseEpisode') return closeAgain(command.data, episode);
  if (command.type === 'RecordUDS') return recordUds(command.data, episode);
  if (command.type === 'CollectUds' && collectedBeforeClosing(command, episode)) return collectUds(command.data, episode, policy);
  return reject('episode-closed', 'The episode is closed. A patient who comes back opens a new one that names it as priorEpisodeId.');
};

const collectedBeforeClosing = ({ occurredAt }: CommandNamed<'CollectUds'>, { closing }: OpenedEpisode): boolean =>
  closing !== null && Date.parse(occurredAt) <= Date.parse(closing.at);

const onOpen = (
  command: Exclude<EpisodeCommand, CommandNamed<'OpenEpisode'>>,
  episode: OpenedEpisode,
  { referral, outstandingReferrals, policy, now }: EpisodeContext,
): Decided => {
  const on = dayOf(command.occurredAt);
  switch (command.type) {
    case 'ScreenForOud':
      return screenForOud(command.data, episode, on);
    case 'RecordDiagnosis':
      return recordDiagnosis(command.data);
    case 'AssessNeeds':
      return assessNeeds(command.data);
    case 'IdentifySocialNeed':
      return identifyNeed(command.data, episode);
    case 'SupportNeed':
      return supportNeed(command.data, episode);
    case 'ResolveNeed':
      return resolveNeed(command.data, episode);
    case 'AdmitPatient':
      return admitPatient(command.data, episode, now);
    case 'AssignTreatment':
      return assignTreatment(command.data, episode);

    case 'AssessWithdrawal':
      return assessWithdrawal(command.data);
    case 'RecordWithdrawalSeverity':
      return accept<EpisodeDecisionEvent>({ type: 'WithdrawalSeverityRecorded', data: command.data });
    case 'InduceBuprenorphine':
      return induceBuprenorphine(command, episode, policy);
    case 'DeferInduction':
      return deferInduction(command.data, episode);
    case 'RecordInductionDose':
      return recordInductionDose(command, episode, policy);
    case 'CompleteInduction':
      return completeInduction(command.data, episode);
    case 'AbandonInduction':
      return abandonInduction(command.data, episode);
    case 'StartMedication':
      return startMedication(command.data, episode);
    case 'StopMedication':
      return stopMedication(command.data, episode);
    case 'AdministerDose':
      return administerDose(command, episode, policy);
    case 'AdministerInjection':
      return administerInjection(command, episode, policy);
    case 'RecordDoseMissed':
      return recordDoseMissed(command.data, now);

    case 'CollectUds':
      return collectUds(command.data, episode, policy);
    case 'RecordUDS':
      return recordUds(command.data, episode);
    case 'RecordSelfReportedUse':
      return recordSelfReportedUse(command.data, now);
    case 'RecordReturnToUse':
      return accept<EpisodeDecisionEvent>({ type: 'ReturnToUseRecorded', data: command.data });
    case 'RecordOverdose':
      return recordOverdose(command, episode, outstandingReferrals);
    case 'RecordAssessment':
      return recordAssessment(command.data);

    case 'AssignCareTeamMember':
      return assignMember(command.data, episode, on);
    case 'ReplaceCareTeamMember':
      return replaceMember(command.data, episode, on);
    case 'AssignPeer':
      return assignPeer(command.data, episode, on);
    case 'RecordPeerContact':
      return recordPeerContact(command.data);

    case 'ScheduleVisit':
      return scheduleVisit(command.data, episode);
    case 'RecordVisitAttended':
      return recordVisitAttended(command.data, episode);
    case 'RecordNoShow':
      return recordNoShow(command.data, episode, policy);
    case 'RecordWalkIn':
      return accept<EpisodeDecisionEvent>({ type: 'WalkInPresented', data: command.data });
    case 'AttemptOutreach':
      return accept<EpisodeDecisionEvent>({ type: 'OutreachAttempted', data: command.data });
    case 'StartResidentialStay':
      return startStay(command.data, episode);
    case 'EndResidentialStay':
      return endStay(command.data, episode);

    case 'ReferHigherLevel':
      return referHigherLevel(command.data, episode, referral);
    case 'CloseEpisode':
      return closeEpisode(command, episode, outstandingReferrals, policy);
  }
};

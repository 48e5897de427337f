import { accept, alreadySo, reject, type Decision } from '@throughline/kernel';
import type {
  CloseReferralData,
  CommandNamed,
  ReceiveAnswerData,
  RecordReferralAttemptData,
  RecordReferralAttendanceData,
  ReferralCommand,
  SendReferralData,
} from '../commands';
import { dayOf, daysBetween } from '../days';
import { isOver, type Episode } from '../episode-state';
import { answerHandoff, confirmHandoff, failHandoff, holdHandoff, scheduleHandoff, warmHandoff } from '../handoff/decide';
import { registered, released, type PatientRegister } from '../patient/register';
import { isFinal, leadsFrom, referralTransitions, type ReferralStatus, type ReferralStep } from '../reference/referral-machine';
import { episodeOver } from '../refusals';
import type { RejectionCode } from '../rejections';
import { fieldsOf, silentOn, type PolicyVersion } from '../site-policy/state';
import { notItsTurn } from './pacing';
import { attemptsInSilence, stepOf, type OpenedReferral, type Referral, type ReferralDecisionEvent, type StatusEvent } from './state';

type Decided = Decision<ReferralDecisionEvent, RejectionCode>;

/** What a decision of a referral looks at beside it: the episode that opens it, the policy of its site, and the patient's register. */
export interface ReferralContext {
  readonly episode: Episode | undefined;
  readonly policy: PolicyVersion | undefined;
  readonly register: PatientRegister | undefined;
  readonly now: string;
}

/** The closed loop of a referral (360X, BSeR): only the transitions of the reference data, and an end only by evidence, a documented no, or documented silence. */
export const decideReferral = (command: ReferralCommand, referral: Referral, context: ReferralContext): Decided => {
  if (command.type === 'WarmHandoff') return warmHandoff(command, referral, context.episode);
  if (referral.status === 'none') {
    return command.type === 'SendReferral'
      ? openAndSend(command, context)
      : reject('referral-not-found', 'No referral of this id was opened.');
  }
  if (isFinal(referral.status)) return onFinal(command, referral.status);
  return releasing(onOpen(command, referral, context), command.target, referral, context.register);
};

/** Whatever ends the referral frees the patient's register of it. */
const releasing = (decision: Decided, target: string, { subject }: OpenedReferral, register: PatientRegister | undefined): Decided => {
  if (decision.kind === 'rejected' || !decision.events.some(({ type }) => type === 'ReferralClosed' || type === 'ReferralCancelled')) {
    return decision;
  }
  return accept<ReferralDecisionEvent>(...decision.events, ...released(target, subject.patientId, register));
};

const onFinal = (command: ReferralCommand, status: ReferralStatus): Decided =>
  command.type === 'CancelReferral' && status === 'cancelled' ? alreadySo : reject('referral-closed', `The referral is ${status}.`);

const onOpen = (
  command: Exclude<ReferralCommand, CommandNamed<'WarmHandoff'>>,
  referral: OpenedReferral,
  context: ReferralContext,
): Decided => {
  switch (command.type) {
    case 'SendReferral':
      return move(referral, sent(command.data));
    case 'ReceiveAnswer':
      return move(referral, answered(command.data));
    case 'RecordReferralAttempt':
      return recordAttempt(command.data, referral);
    case 'ScheduleReferral':
      return move(referral, { type: 'ReferralScheduled', data: command.data });
    case 'RecordReferralAttendance':
      return move(referral, attended(command.data));
    case 'ReturnReferralFeedback':
      return move(referral, { type: 'ReferralFeedbackReturned', data: command.data });
    case 'CloseReferral':
      return closeReferral(command, referral, context.policy);
    case 'CancelReferral':
      return move(referral, { type: 'ReferralCancelled', data: command.data });
    case 'AnswerHandoff':
      return answerHandoff(command.data, referral);
    case 'ScheduleHandoff':
      return scheduleHandoff(command.data, referral);
    case 'HoldWarmHandoff':
      return holdHandoff(command.data, referral);
    case 'ConfirmHandoff':
      return confirmHandoff(command, referral, context.now);
    case 'FailHandoff':
      return failHandoff(command.data, referral);
  }
};

/** Accepts the event when its transition leads from where the referral stands. */
const move = (referral: OpenedReferral, event: StatusEvent, step: ReferralStep = stepOf(event)): Decided =>
  leadsFrom<ReferralStatus>(referralTransitions[step], referral.status)
    ? accept<ReferralDecisionEvent>(event)
    : reject(
        'transition-not-allowed',
        `The referral is ${referral.status}; it would have to be ${referralTransitions[step].from.join(' or ')}.`,
      );

/** Only where an answer is owed: an attempt stands for silence. */
const recordAttempt = (data: RecordReferralAttemptData, { status }: OpenedReferral): Decided => {
  const { from } = referralTransitions['ReferralClosed no_response'];
  return from.some((waiting) => waiting === status)
    ? accept<ReferralDecisionEvent>({ type: 'ReferralAttemptRecorded', data })
    : reject('transition-not-allowed', `The referral is ${status}; it would have to be ${from.join(' or ')}.`);
};

/** A referral for a service that needs no higher level is opened by sending it. */
const openAndSend = ({ target, data }: CommandNamed<'SendReferral'>, { episode, policy, register }: ReferralContext): Decided => {
  const { episodeId, partnerId, basis: _basis, consentRef: _consentRef, ...details } = data;
  if (episodeId === undefined) return reject('episode-not-named', 'A referral that nobody opened names its episode in episodeId.');
  if (!episode || episode.status === 'none') return reject('episode-not-found', 'No episode of this id was opened.');
  if (isOver(episode)) return episodeOver(episode);
  const outOfTurn = notItsTurn(data, episode.intake, register, policy);
  if (outOfTurn) return outOfTurn;
  return accept<ReferralDecisionEvent>(
    { type: 'ReferralOpened', data: { kind: 'service', partnerId, ...details } },
    sent(data),
    registered(target, episodeId, episode.core.opening.patientId, { kind: 'service', ...details }),
  );
};

const sent = ({ partnerId, basis, consentRef }: SendReferralData): StatusEvent => ({
  type: 'ReferralSent',
  data: { partnerId, basis, ...(consentRef === undefined ? {} : { consentRef }) },
});

const answered = ({ answer, reason, barrier, evidenceRef }: ReceiveAnswerData): StatusEvent => {
  const evidence = evidenceRef === undefined ? {} : { evidenceRef };
  const why = { ...(reason === undefined ? {} : { reason }), ...(barrier === undefined ? {} : { barrier }) };
  switch (answer) {
    case 'received':
      return { type: 'ReferralReceived', data: evidence };
    case 'accepted':
      return { type: 'ReferralAccepted', data: evidence };
    case 'in_service':
      return { type: 'ReferralInService', data: evidence };
    case 'declined':
      return { type: 'ReferralDeclined', data: { by: 'partner', ...why, ...evidence } };
    case 'patient_declined':
      return { type: 'ReferralDeclined', data: { by: 'patient', ...why, ...evidence } };
  }
};

const attended = ({ attended: arrived, evidenceRef, reason = 'not_recorded' }: RecordReferralAttendanceData): StatusEvent =>
  arrived
    ? { type: 'ReferralAttended', data: evidenceRef === undefined ? {} : { evidenceRef } }
    : { type: 'ReferralNotAttended', data: { reason } };

const closeReferral = (
  { data, occurredAt }: CommandNamed<'CloseReferral'>,
  referral: OpenedReferral,
  policy: PolicyVersion | undefined,
): Decided => {
  switch (data.outcome) {
    case 'completed':
      return closeCompleted(data, referral);
    case 'not_completed':
      return move(referral, { type: 'ReferralClosed', data });
    case 'no_response':
      return closeSilent(data, dayOf(occurredAt), referral, policy);
  }
};

/** Evidence is what the partner returned: its feedback, a document named here, or the receiver's confirmation of a warm handoff. */
const closeCompleted = (data: CloseReferralData, referral: OpenedReferral): Decided => {
  const event: StatusEvent = { type: 'ReferralClosed', data };
  if (referral.handoff?.stage === 'confirmed') return move(referral, event, 'ReferralClosed completed by a handoff');
  const arrived = referral.status === 'attended' || referral.status === 'in_service';
  return arrived && data.evidenceRef === undefined
    ? reject('evidence-missing', 'Name the evidence in evidenceRef, or record the partner\u2019s feedback first.')
    : move(referral, event);
};

/** Silence closes a referral only after the days and the recorded attempts of the site's policy. */
const closeSilent = (data: CloseReferralData, on: string, referral: OpenedReferral, policy: PolicyVersion | undefined): Decided => {
  const said = fieldsOf(policy, 'referral');
  if (said.kind !== 'said') return said;
  const { noResponseAfterDays, noResponseAfterAttempts } = said.fields;
  if (noResponseAfterDays === null) return silentOn('referral.noResponseAfterDays');
  if (noResponseAfterAttempts === null) return silentOn('referral.noResponseAfterAttempts');
  const attempts = attemptsInSilence(referral);
  const daysWithoutAnswer = referral.lastHeardOn === null ? 0 : daysBetween(referral.lastHeardOn, on);
  if (daysWithoutAnswer < noResponseAfterDays || attempts < noResponseAfterAttempts) {
    return reject(
      'answer-not-overdue',
      `The site asks for ${noResponseAfterDays} days of silence and ${noResponseAfterAttempts} recorded attempts; ` +
        `there were ${daysWithoutAnswer} days and ${attempts} attempts.`,
    );
  }
  return move(referral, { type: 'ReferralClosed', data: { ...data, attempts, daysWithoutAnswer } });
};

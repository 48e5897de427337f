import { accept, alreadySo, reject, type Decision, type NewEvent } from '@throughline/kernel';
import type {
  CloseReferralData,
  CommandNamed,
  ReceiveAnswerData,
  RecordReferralAttendanceData,
  ReferralCommand,
  SendReferralData,
} from '../commands';
import { dayOf, daysBetween } from '../days';
import type { Episode } from '../episode-state';
import { confirmHandoff, failHandoff, holdHandoff, warmHandoff } from '../handoff/decide';
import { registered, released, type PatientRegister } from '../patient/register';
import { isFinal, type ReferralStatus } from '../reference/referrals';
import { noSitePolicy } from '../refusals';
import type { RejectionCode } from '../rejections';
import type { PolicyVersion } from '../site-policy/state';
import type { OpenedReferral, Referral, ReferralDecisionEvent } from './state';

type Decided = Decision<ReferralDecisionEvent, RejectionCode>;

/** What a decision of a referral looks at beside it: the episode that opens it, the policy of its site, and the patient's register. */
export interface ReferralContext {
  readonly episode: Episode | undefined;
  readonly policy: PolicyVersion | undefined;
  readonly register: PatientRegister | undefined;
  readonly now: string;
}

/** The closed loop of a referral (360X, BSeR): only the transitions below, and an end only by evidence, a documented no, or documented silence. */
export const decideReferral = (command: ReferralCommand, referral: Referral, context: ReferralContext): Decided => {
  if (command.type === 'WarmHandoff') return warmHandoff(command, referral, context.episode);
  if (referral.status === 'none') {
    return command.type === 'SendReferral'
      ? openAndSend(command, context.episode)
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
      return from(referral, ['draft'], ...sent(command.data));
    case 'ReceiveAnswer':
      return from(referral, ['sent'], answered(command.data));
    case 'ScheduleReferral':
      return from(referral, ['accepted', 'scheduled', 'not_attended'], { type: 'ReferralScheduled', data: command.data });
    case 'RecordReferralAttendance':
      return from(referral, ['accepted', 'scheduled', 'not_attended'], attended(command.data));
    case 'ReturnReferralFeedback':
      return from(referral, ['attended'], { type: 'ReferralFeedbackReturned', data: command.data });
    case 'CloseReferral':
      return closeReferral(command, referral, context.policy);
    case 'CancelReferral':
      return from(referral, ['draft', 'sent', 'accepted', 'scheduled', 'not_attended'], { type: 'ReferralCancelled', data: command.data });
    case 'HoldWarmHandoff':
      return holdHandoff(command.data, referral);
    case 'ConfirmHandoff':
      return confirmHandoff(command, referral, context.now);
    case 'FailHandoff':
      return failHandoff(command.data, referral);
  }
};

/** Accepts the events when the referral stands at one of the statuses. */
const from = (
  referral: OpenedReferral,
  statuses: readonly ReferralStatus[],
  ...events: readonly NewEvent<ReferralDecisionEvent>[]
): Decided =>
  statuses.includes(referral.status)
    ? accept<ReferralDecisionEvent>(...events)
    : reject('transition-not-allowed', `The referral is ${referral.status}; it would have to be ${statuses.join(' or ')}.`);

/** A referral for a service that needs no higher level is opened by sending it. */
const openAndSend = ({ target, data }: CommandNamed<'SendReferral'>, episode: Episode | undefined): Decided => {
  const { episodeId, partnerId, reason, urgency } = data;
  if (episodeId === undefined) return reject('episode-not-named', 'A referral that nobody opened names its episode in episodeId.');
  if (!episode || episode.status === 'none') return reject('episode-not-found', 'No episode of this id was opened.');
  if (episode.status === 'closed') return reject('episode-closed', 'The episode is closed.');
  const details = { ...(reason === undefined ? {} : { reason }), ...(urgency === undefined ? {} : { urgency }) };
  return accept<ReferralDecisionEvent>(
    { type: 'ReferralOpened', data: { kind: 'service', partnerId, ...details } },
    ...sent(data),
    registered(target, episodeId, episode.core.opening.patientId, { kind: 'service' }),
  );
};

const sent = ({ partnerId, basis, consentRef }: SendReferralData): ReferralDecisionEvent[] => [
  { type: 'ReferralSent', data: { partnerId, basis, ...(consentRef === undefined ? {} : { consentRef }) } },
];

const answered = ({ answer, reason, evidenceRef }: ReceiveAnswerData): ReferralDecisionEvent => {
  const evidence = evidenceRef === undefined ? {} : { evidenceRef };
  if (answer === 'accepted') return { type: 'ReferralAccepted', data: evidence };
  const by = answer === 'declined' ? 'partner' : 'patient';
  return { type: 'ReferralDeclined', data: { by, ...(reason === undefined ? {} : { reason }), ...evidence } };
};

const attended = ({ attended: arrived, evidenceRef, reason = 'not_recorded' }: RecordReferralAttendanceData): ReferralDecisionEvent =>
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
      return from(referral, ['declined', 'patient_declined', 'not_attended'], { type: 'ReferralClosed', data: withoutAttempts(data) });
    case 'no_response':
      return closeSilent(data, dayOf(occurredAt), referral, policy);
  }
};

const withoutAttempts = ({ attempts: _attempts, ...data }: CloseReferralData) => data;

/** Evidence is what the partner returned: its feedback, a document named here, or the receiver's confirmation of a warm handoff. */
const closeCompleted = (data: CloseReferralData, referral: OpenedReferral): Decided => {
  const confirmed = referral.handoff?.stage === 'confirmed';
  if (!confirmed && referral.status === 'attended' && data.evidenceRef === undefined) {
    return reject('evidence-missing', 'Name the evidence in evidenceRef, or record the partner\u2019s feedback first.');
  }
  const statuses = confirmed ? [referral.status] : (['attended', 'feedback_returned'] as const);
  return from(referral, statuses, { type: 'ReferralClosed', data: withoutAttempts(data) });
};

/** Silence closes a referral only after the days and the documented attempts of the site's policy. */
const closeSilent = (data: CloseReferralData, on: string, referral: OpenedReferral, policy: PolicyVersion | undefined): Decided => {
  if (!policy) return noSitePolicy;
  const { noResponseAfterDays, noResponseAfterAttempts } = policy.fields.referral;
  const attempts = data.attempts ?? 0;
  const daysWithoutAnswer = referral.lastHeardOn === null ? 0 : daysBetween(referral.lastHeardOn, on);
  if (daysWithoutAnswer < noResponseAfterDays || attempts < noResponseAfterAttempts) {
    return reject(
      'answer-not-overdue',
      `The site asks for ${noResponseAfterDays} days of silence and ${noResponseAfterAttempts} attempts; ` +
        `there were ${daysWithoutAnswer} days and ${attempts} attempts.`,
    );
  }
  return from(referral, ['sent', 'accepted', 'scheduled', 'not_attended', 'attended'], {
    type: 'ReferralClosed',
    data: { ...data, attempts, daysWithoutAnswer },
  });
};

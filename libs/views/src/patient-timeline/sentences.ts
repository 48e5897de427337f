import type { EpisodeServiceEvent } from '@throughline/episode';
import { aftercareOutcome, diagnosis, returnToUse, screening, selfReport, specimen, urineResult } from './findings';
import { because, capital, counted, joined, list, moment, words } from './words';

/** An event of one of the patient's streams. */
export type PatientStreamEvent = Exclude<EpisodeServiceEvent, { readonly type: 'SitePolicyAdopted' }>;

/** The event in words that a clinician reads: short, the finding first, no codes. One case for each event. */
export const sentenceOf = (event: PatientStreamEvent): string => {
  switch (event.type) {
    case 'EpisodeOpened':
      return `Episode opened: first contact ${event.data.firstContactOn}, ${source(event.data.referralSource)}`;
    case 'PatientAdmitted':
      return joined(`Admitted after ${counted(event.data.waitDays, 'day')}`, level(event.data.levelOfCare), event.data.setting);
    case 'ScreeningRecorded':
      return screening(event.data);
    case 'DiagnosisRecorded':
      return diagnosis(event.data);
    case 'NeedsPrioritized':
      return `Needs in order: ${[...event.data.needs]
        .sort((one, other) => one.rank - other.rank)
        .map(({ domain }) => words(domain))
        .join(', ')}`;
    case 'SocialNeedIdentified':
      return `Need found: ${words(event.data.domain)}`;
    case 'SocialNeedSupported':
      return `${capital(words(event.data.domain))} need supported: ${event.data.support}`;
    case 'SocialNeedResolved':
      return `${capital(words(event.data.domain))} need resolved${because(event.data.outcome)}`;
    case 'TreatmentAssigned':
      return `${event.data.basis === 'randomisation' ? 'Randomised' : 'Assigned'} to ${event.data.arm}${event.data.ordinal > 1 ? ` (assignment ${event.data.ordinal})` : ''}`;
    case 'WithdrawalAssessed':
      return `COWS ${event.data.total}: ${words(event.data.severity)} withdrawal`;
    case 'WithdrawalSeverityRecorded':
      return joined(`${capital(words(event.data.category))} withdrawal`, phase(event.data.phase));
    case 'InductionStarted':
      return joined(
        `Buprenorphine induction started: ${words(event.data.path)}`,
        event.data.setting !== 'not_recorded' && words(event.data.setting),
        event.data.cows !== undefined && `COWS ${event.data.cows}`,
        event.data.override && `threshold overridden: ${event.data.override.reason}`,
      );
    case 'InductionDeferred':
      return joined(
        `Induction deferred: ${event.data.reason}`,
        event.data.cows !== undefined && `COWS ${event.data.cows}`,
        event.data.minimum !== undefined && `minimum ${event.data.minimum}`,
        event.data.until && `until ${event.data.until}`,
      );
    case 'InductionDoseTaken':
      return joined(
        `Induction dose: buprenorphine ${event.data.doseMg} mg`,
        formulation(event.data.formulation),
        observation(event.data.observed),
      );
    case 'InductionCompleted':
      return joined(
        'Induction completed',
        event.data.stabilisationDoseMg !== undefined && `stable on ${event.data.stabilisationDoseMg} mg`,
      );
    case 'InductionAbandoned':
      return `Induction abandoned${because(event.data.reason)}`;
    case 'DoseReviewSuggested':
      return `Dose review suggested: ${event.data.medication} ${event.data.totalMg} mg on ${event.data.on}, site's line ${event.data.reviewLineMg} mg`;
    case 'MedicationStarted':
      return `${capital(event.data.medication)} started${because(event.data.reason)}`;
    case 'MedicationStopped':
      return `${capital(event.data.medication)} stopped${because(event.data.reason)}`;
    case 'DoseAdministered':
      return joined(`${capital(event.data.medication)} ${event.data.amount} ${event.data.unit}`, observation(event.data.observed));
    case 'InjectionAdministered':
      return joined(
        `Injection: ${words(event.data.product)}${event.data.doseMg === undefined ? '' : ` ${event.data.doseMg} mg`}`,
        event.data.site,
        event.data.daysSinceLast !== null && `${counted(event.data.daysSinceLast, 'day')} after the last`,
        (event.data.window === 'early' || event.data.window === 'late') && `${event.data.window} by the site's policy`,
      );
    case 'DoseMissed':
      return joined(
        `${capital(joined(event.data.medication && `${event.data.medication} dose`) || 'dose')} missed on ${event.data.on}`,
        event.data.excusedReason && `excused: ${words(event.data.excusedReason)}`,
      );
    case 'UdsCollected':
      return specimen(event.data);
    case 'UdsResultRecorded':
      return urineResult(event.data);
    case 'SelfReportedUseRecorded':
      return selfReport(event.data);
    case 'ReturnToUseRecorded':
      return returnToUse(event.data);
    case 'OverdoseRecorded':
      return joined(event.data.fatal ? 'Fatal overdose' : 'Overdose', event.data.naloxoneUsed && 'naloxone used', event.data.place);
    case 'AssessmentRecorded':
      return joined(`Assessment ${event.data.instrument}`, event.data.score !== null && `score ${event.data.score}`);
    case 'VisitScheduled':
      return `${visit(event.data.visitType)} scheduled for ${moment(event.data.scheduledFor)}, ${words(event.data.modality)}`;
    case 'VisitAttended':
      return joined(`${visit(event.data.visitType)} attended`, modality(event.data.modality), event.data.imputed && 'imputed');
    case 'NoShowRecorded':
      return joined(`${visit(event.data.visitType)} missed${missed(event.data.reason)}`, event.data.imputed && 'imputed');
    case 'WalkInPresented':
      return `Walk-in: ${joined(visit(event.data.visitType).toLowerCase(), modality(event.data.modality), event.data.reason)}`;
    case 'OutreachAttempted':
      return `Outreach by ${words(event.data.mode)}: ${event.data.reached ? 'reached' : 'not reached'}`;
    case 'PeerContactRecorded':
      return joined(
        event.data.mode === 'text' ? 'Text message from the peer (not a contact)' : `Peer contact ${contactBy[event.data.mode]}`,
        event.data.place,
        event.data.minutes !== undefined && `${event.data.minutes} min`,
        event.data.purpose,
      );
    case 'ResidentialStayStarted':
      return joined(`Residential ${event.data.purpose} began`, event.data.facility);
    case 'ResidentialStayEnded':
      return `Residential ${event.data.purpose} ended`;
    case 'HigherLevelReferred':
      return `Referred to a higher level: ${joined(level(event.data.toLevel), event.data.urgency, event.data.reason)}`;
    case 'CareTeamMemberAssigned':
      return joined(`${capital(words(event.data.role))} assigned: ${event.data.memberId}`, event.data.primary && 'primary');
    case 'CareTeamMemberReplaced':
      return `${capital(words(event.data.role))} ${event.data.memberId} took over from ${event.data.replaces}${because(event.data.reason)}`;
    case 'ReferralOpened':
      return joined(`Referral opened: ${words(event.data.kind)} at ${event.data.partnerId}`, level(event.data.toLevel), event.data.reason);
    case 'ReferralSent':
      return `Referral sent to ${event.data.partnerId} on the basis of ${words(event.data.basis)}`;
    case 'ReferralAccepted':
      return 'Referral accepted by the partner';
    case 'ReferralDeclined':
      return `Referral declined by the ${event.data.by}${because(event.data.reason)}`;
    case 'ReferralScheduled':
      return `Referral appointment ${moment(event.data.scheduledFor)}`;
    case 'ReferralAttended':
      return 'Arrived at the partner';
    case 'ReferralNotAttended':
      return `Did not arrive at the partner${because(event.data.reason)}`;
    case 'ReferralFeedbackReturned':
      return `The partner reported back${because(event.data.summary)}`;
    case 'ReferralClosed':
      return `Referral closed: ${words(event.data.outcome)}`;
    case 'ReferralCancelled':
      return `Referral cancelled${because(event.data.reason)}`;
    case 'WarmHandoffRequested':
      return `Warm handoff requested: ${words(event.data.kind)} to ${event.data.to.partnerId ?? event.data.to.memberId}, ${words(event.data.mode)}`;
    case 'WarmHandoffHeld':
      return `${capital(event.data.warmth)} handoff held, patient ${event.data.patientPresent ? 'present' : 'not present'}`;
    case 'WarmHandoffConfirmed':
      return joined('Handoff confirmed by the receiver', event.data.firstContactOn && `first contact ${event.data.firstContactOn}`);
    case 'WarmHandoffFailed':
      return `Handoff failed${because(event.data.reason)}`;
    case 'EpisodeClosed':
      return joined(
        `Episode closed: ${words(event.data.reason)}`,
        event.data.moudAtClose.length > 0 && `on ${list(event.data.moudAtClose)}`,
        event.data.outstandingReferrals.length > 0 &&
          counted(event.data.outstandingReferrals.length, 'referral outstanding', 'referrals outstanding'),
      );
    case 'AftercareEntered':
      return joined(`Aftercare: ${event.data.option === 'none' ? 'no plan' : words(event.data.option)}`, event.data.partnerId);
    case 'AftercareCheckInScheduled':
      return `Aftercare check-in due ${event.data.dueOn}`;
    case 'CheckInAttempted':
      return joined('Aftercare check-in: no answer', event.data.mode && `by ${words(event.data.mode)}`, attempt(event.data.attempts));
    case 'CheckInCompleted':
      return joined('Aftercare check-in: reached', event.data.mode && `by ${words(event.data.mode)}`, attempt(event.data.attempts));
    case 'CheckInUnreachable':
      return `Aftercare check-in: unreachable after ${counted(event.data.attempts, 'attempt')}`;
    case 'CheckInDeclined':
      return 'Aftercare check-in: declined';
    case 'AftercareOutcomeReported':
      return aftercareOutcome(event.data);
    case 'FeedbackLoopClosed':
      return `Aftercare closed: reached ${event.data.reached} of ${event.data.scheduled} check-ins`;
    case 'EpisodeRegistered':
      return `Episode registered at ${event.data.programmeId}`;
    case 'EpisodeReleased':
      return `Episode no longer open at ${event.data.programmeId}`;
  }
};

const contactBy = { in_person: 'in person', phone: 'by phone', video: 'by video' } as const;

const source = (code: string): string => (code === 'not_recorded' ? 'source not recorded' : `from ${words(code)}`);

const level = (of: { readonly system: 'asam3' | 'asam4'; readonly code: string } | undefined): string | undefined =>
  of && `level ${of.code} (ASAM ${of.system === 'asam3' ? '3rd' : '4th'} edition)`;

const observation = (observed: boolean | undefined): string | undefined => {
  if (observed === undefined) return undefined;
  return observed ? 'observed' : 'not observed';
};

const formulation = (code: string): string | false => code !== 'not_recorded' && code !== 'other' && words(code);

const phase = (code: 'pre_induction' | 'post_induction' | undefined): string | undefined =>
  code && (code === 'pre_induction' ? 'before induction' : 'after induction');

const modality = (code: string): string | false => code !== 'not_recorded' && words(code);

const missed = (reason: string): string => (reason === 'not_recorded' ? '' : `: ${words(reason)}`);

const visit = (type: string): string => `${capital(words(type))} visit`;

const attempt = (attempts: number): string => `attempt ${attempts}`;

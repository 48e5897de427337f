import type { DecidedEvent } from '@throughline/kernel';
import { Map } from 'immutable';
import { dayOf, laterDay } from './days';
import { justOpened, type Episode, type EpisodeDecisionEvent, type OpenedEpisode } from './episode-state';
import type { DoseAdministered, OutreachAttempted, UdsResultRecorded, WithdrawalAssessed } from './events';
import type { DataOf } from './events/schemas';
import { injections, type InjectionProduct, type Medication } from './reference/medications';

/** Takes an event into the state. */
export const evolveEpisode = (episode: Episode, event: DecidedEvent<EpisodeDecisionEvent>): Episode => {
  if (event.type === 'EpisodeOpened') return justOpened(event.data);
  return episode.status === 'none' ? episode : evolveOpened(episode, event);
};

type Later = Exclude<DecidedEvent<EpisodeDecisionEvent>, { type: 'EpisodeOpened' }>;

const evolveOpened = (episode: OpenedEpisode, event: Later): OpenedEpisode => {
  const on = dayOf(event.occurredAt);
  switch (event.type) {
    case 'ScreeningRecorded':
      return { ...episode, screened: true };
    case 'DiagnosisRecorded':
      return event.data.verification === 'refuted' ? episode : { ...episode, diagnosed: true };
    case 'SocialNeedIdentified':
      return { ...episode, needs: episode.needs.set(event.data.needId, { domain: event.data.domain, open: true }) };
    case 'SocialNeedResolved':
      return { ...episode, needs: episode.needs.set(event.data.needId, { domain: event.data.domain, open: false }) };
    case 'PatientAdmitted':
      return {
        ...contact(episode, event.data.firstServiceOn),
        status: 'admitted',
        admittedOn: event.data.firstServiceOn,
        level: event.data.levelOfCare ?? null,
      };
    case 'TreatmentAssigned':
      return { ...episode, arms: episode.arms.set(event.data.ordinal, event.data.arm) };
    case 'WithdrawalAssessed':
      return { ...episode, assessments: episode.assessments.set(event.eventId, assessed(event.data)) };
    case 'InductionStarted':
      return { ...episode, inductionOpen: true, medications: episode.medications.set('buprenorphine', 'taken') };
    case 'InductionDoseTaken':
      return dosed(seen(episode, event.data.observed, on), 'buprenorphine', event.data.doseMg, on);
    case 'InductionCompleted':
      return { ...episode, inductionOpen: false };
    case 'InductionAbandoned':
      return { ...episode, inductionOpen: false, medications: episode.medications.set('buprenorphine', 'stopped') };
    case 'MedicationStarted':
      return { ...episode, medications: episode.medications.set(event.data.medication, 'taken') };
    case 'MedicationStopped':
      return { ...episode, medications: episode.medications.set(event.data.medication, 'stopped') };
    case 'DoseAdministered': {
      const { medication, observed } = event.data;
      return dosed(taking(seen(episode, observed, on), medication), medication, milligrams(event.data), on);
    }
    case 'InjectionAdministered':
      return injected(contact(episode, on), event.data.product, on);
    case 'UdsCollected':
      return { ...episode, specimens: episode.specimens.set(event.data.specimenId, Map()) };
    case 'UdsResultRecorded':
      return { ...episode, specimens: episode.specimens.update(event.data.specimenId, Map(), (known) => withResults(known, event.data)) };
    case 'CareTeamMemberAssigned': {
      const { role, memberId, primary } = event.data;
      return { ...episode, team: episode.team.update(role, Map(), (members) => members.set(memberId, primary)) };
    }
    case 'CareTeamMemberReplaced': {
      const { role, memberId, replaces, primary } = event.data;
      return { ...episode, team: episode.team.update(role, Map(), (members) => members.delete(replaces).set(memberId, primary)) };
    }
    case 'PeerContactRecorded':
      return event.data.mode === 'text' ? episode : contact(episode, on);
    case 'VisitScheduled':
      return { ...episode, visits: episode.visits.set(event.data.visitId, 'scheduled') };
    case 'VisitAttended': {
      const next = visited(episode, event.data.visitId, 'attended');
      return event.data.imputed ? next : contact(next, on);
    }
    case 'NoShowRecorded':
      return visited(episode, event.data.visitId, 'missed');
    case 'WalkInPresented':
      return contact(episode, on);
    case 'OutreachAttempted':
      return attempted(episode, event.data, on);
    case 'ResidentialStayStarted':
      return { ...episode, stayOpen: true };
    case 'ResidentialStayEnded':
      return { ...episode, stayOpen: false };
    case 'HigherLevelReferred':
      return { ...episode, referrals: episode.referrals.add(event.data.referralId) };
    case 'EpisodeClosed': {
      const { reason, closedOn } = event.data;
      return { ...episode, status: 'closed', closing: { reason, closedOn, at: event.occurredAt } };
    }
    // Facts that no later decision asks for.
    case 'NeedsPrioritized':
    case 'SocialNeedSupported':
    case 'WithdrawalSeverityRecorded':
    case 'InductionDeferred':
    case 'DoseReviewSuggested':
    case 'DoseMissed':
    case 'SelfReportedUseRecorded':
    case 'ReturnToUseRecorded':
    case 'OverdoseRecorded':
    case 'AssessmentRecorded':
    // Decided here, kept in the streams of the patient and of the referral.
    case 'EpisodeRegistered':
    case 'EpisodeReleased':
    case 'ReferralOpened':
      return episode;
  }
};

const contact = (episode: OpenedEpisode, on: string): OpenedEpisode =>
  on > episode.lastContactOn ? { ...episode, lastContactOn: on } : episode;

/** A dose that somebody watched being taken is a contact. */
const seen = (episode: OpenedEpisode, observed: boolean | undefined, on: string): OpenedEpisode =>
  observed === true ? contact(episode, on) : episode;

const assessed = ({ total, objectiveSigns }: DataOf<typeof WithdrawalAssessed>) => ({ total, objectiveSign: objectiveSigns.length > 0 });

/** The amount in milligrams; 0 where millilitres do not tell. */
export const milligrams = ({ amount, unit }: Pick<DataOf<typeof DoseAdministered>, 'amount' | 'unit'>): number => {
  switch (unit) {
    case 'mg':
      return amount;
    case 'mcg':
      return amount / 1000;
    case 'ml':
      return 0;
  }
};

/** The key under which a day's milligrams of a medication are kept. */
export const dosesOf = (medication: Medication, on: string): string => `${medication} ${on}`;

const dosed = (episode: OpenedEpisode, medication: Medication, mg: number, on: string): OpenedEpisode => ({
  ...episode,
  dailyMg: episode.dailyMg.update(dosesOf(medication, on), 0, (sum) => sum + mg),
  lastDoseOn: laterDay(episode.lastDoseOn, on),
});

/** A dose shows that the medication is taken, unless it was stopped on purpose: then the dose may be an older fact that arrives late. */
const taking = (episode: OpenedEpisode, medication: Medication): OpenedEpisode =>
  episode.medications.has(medication) ? episode : { ...episode, medications: episode.medications.set(medication, 'taken') };

const laterOf = (known: string | undefined, on: string): string => (known !== undefined && known > on ? known : on);

const injected = (episode: OpenedEpisode, product: InjectionProduct, on: string): OpenedEpisode => ({
  ...taking(episode, injections[product].medication),
  lastInjectionOn: episode.lastInjectionOn.set(product, laterOf(episode.lastInjectionOn.get(product), on)),
  lastDoseOn: laterDay(episode.lastDoseOn, on),
});

type UdsResult = DataOf<typeof UdsResultRecorded>['results'][number];

/** A result's whole content, to tell a repetition from a contradiction. */
export const resultContent = ({ qual, value, cutoff }: UdsResult): string => JSON.stringify([qual, value ?? null, cutoff ?? null]);

/** The key of a result inside its specimen. */
export const resultKey = (assay: string, analyte: string): string => `${assay} ${analyte}`;

const withResults = (known: Map<string, string>, { assay, results }: DataOf<typeof UdsResultRecorded>): Map<string, string> =>
  known.merge(results.map((result) => [resultKey(assay, result.analyte), resultContent(result)] as const));

const visited = (episode: OpenedEpisode, visitId: string | undefined, outcome: 'attended' | 'missed'): OpenedEpisode =>
  visitId === undefined ? episode : { ...episode, visits: episode.visits.set(visitId, outcome) };

const attempted = (episode: OpenedEpisode, { mode, reached }: DataOf<typeof OutreachAttempted>, on: string): OpenedEpisode => {
  if (!reached) return { ...episode, unansweredOn: episode.unansweredOn.update(on, 0, (count) => count + 1) };
  return mode === 'phone' || mode === 'video' || mode === 'in_person' ? contact(episode, on) : episode;
};

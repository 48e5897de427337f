import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { wayOfMessage, wayOfVisit } from '../reading/contact';
import { caseloadAssignments, caseloadEpisodes, siteBands, type CaseloadEpisode, type CaseStatus } from './tables';

const takes = [
  'EpisodeOpened',
  'PatientAdmitted',
  'AdmissionDeclined',
  'EpisodeSuspended',
  'EpisodeResumed',
  'EpisodeClosed',
  'CareTeamMemberAssigned',
  'CareTeamMemberReplaced',
  'PeerContactRecorded',
  'OutreachAttempted',
  'VisitAttended',
  'WalkInPresented',
  'MedicationVisitRecorded',
  'CounselingSessionRecorded',
  'GroupAttendanceRecorded',
  'SitePolicyAdopted',
] as const;

/** Whom each care-team member looks after, since when, when the patient was last in contact, and the bands of the sites. */
export const caseload = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'caseload',
  version: 2,
  foldDigest: foldDigests.caseload,
  tables: [caseloadEpisodes, caseloadAssignments, siteBands],
  takes,
  order: 'as-occurred',
  key: ({ episodeId, siteId }) => episodeId ?? siteId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'EpisodeOpened': {
        rows.put(caseloadEpisodes, episodeOf(event, rows));
        return;
      }
      case 'PatientAdmitted':
      case 'EpisodeResumed':
        changeStatus(event, rows, 'admitted');
        return;
      case 'EpisodeSuspended':
        changeStatus(event, rows, 'suspended');
        return;
      case 'AdmissionDeclined':
        changeStatus(event, rows, 'declined');
        return;
      case 'EpisodeClosed':
        changeStatus(event, rows, 'closed');
        return;
      case 'CareTeamMemberAssigned': {
        assign(event, rows);
        return;
      }
      case 'CareTeamMemberReplaced': {
        rows.remove(caseloadAssignments, event.episodeId ?? '', event.data.replaces, event.data.role);
        assign(event, rows);
        return;
      }
      case 'PeerContactRecorded': {
        contact(event, rows, wayOfMessage(event.data.mode), false);
        return;
      }
      case 'OutreachAttempted': {
        contact(event, rows, event.data.reached ? wayOfMessage(event.data.mode) : null, false);
        return;
      }
      case 'VisitAttended': {
        contact(event, rows, wayOfVisit(event.data.modality), event.data.imputed);
        return;
      }
      case 'WalkInPresented': {
        contact(event, rows, wayOfVisit(event.data.modality), false);
        return;
      }
      case 'MedicationVisitRecorded': {
        contact(event, rows, 'not_recorded', false);
        return;
      }
      case 'CounselingSessionRecorded': {
        contact(event, rows, event.data.mode, false);
        return;
      }
      case 'GroupAttendanceRecorded': {
        contact(event, rows, event.data.attended ? event.data.mode : null, false);
        return;
      }
      case 'SitePolicyAdopted': {
        const { siteId, effectiveFrom, policyVersionId, policy } = event.data;
        rows.put(siteBands, { siteId, effectiveFrom, policyVersionId, bands: policy.staffing?.caseloadBands ?? {} });
        return;
      }
    }
  },
});

type Of<Type extends EpisodeServiceEvent['type']> = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: Type }>>;

/** What is known of the event's episode; an episode that nothing is known of yet counts as opened. */
const episodeOf = ({ episodeId, patientId, siteId }: HeldEvent, rows: Rows): CaseloadEpisode =>
  rows.get(caseloadEpisodes, episodeId ?? '') ?? {
    episodeId: episodeId ?? '',
    patientId,
    siteId,
    status: 'opened',
    lastContactAt: null,
    lastContactWay: null,
    lastContactImputed: false,
    lastContactCorrected: false,
  };

/** Nothing that happened afterwards opens an episode again that is over. */
const changeStatus = (event: HeldEvent, rows: Rows, status: CaseStatus): void => {
  const episode = episodeOf(event, rows);
  if (episode.status === 'closed' || episode.status === 'declined') return;
  rows.put(caseloadEpisodes, { ...episode, status });
  for (const assignment of rows.all(caseloadAssignments)) rows.put(caseloadAssignments, { ...assignment, status });
};

const assign = (event: Of<'CareTeamMemberAssigned'> | Of<'CareTeamMemberReplaced'>, rows: Rows): void => {
  const episode = episodeOf(event, rows);
  const { memberId, role, from, primary } = event.data;
  const { episodeId, patientId, siteId, status } = episode;
  rows.put(caseloadEpisodes, episode);
  rows.put(caseloadAssignments, { episodeId, memberId, role, since: from, primary, patientId, siteId, status });
};

/** Contacts come in the order in which they happened: each is the last one so far. */
const contact = (event: HeldEvent, rows: Rows, way: CaseloadEpisode['lastContactWay'], imputed: boolean): void => {
  if (way === null) return;
  const last = { lastContactAt: event.occurredAt, lastContactWay: way, lastContactImputed: imputed };
  rows.put(caseloadEpisodes, { ...episodeOf(event, rows), ...last, lastContactCorrected: event.correctedBy !== null });
};

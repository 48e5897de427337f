import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { episodes, terms, type EpisodeRow, type EpisodeStanding } from './tables';

const takes = [
  'EpisodeOpened',
  'PatientWaitlisted',
  'PatientOffWaitlist',
  'PatientAdmitted',
  'AdmissionDeclined',
  'EpisodeSuspended',
  'EpisodeResumed',
  'EpisodeClosed',
  'SitePolicyAdopted',
] as const;

/** Every episode and how it stands, and from how many days on the sites call one that is still open partial. */
export const partialEpisodes = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'partial-episodes',
  version: 1,
  foldDigest: foldDigests['partial-episodes'],
  tables: [episodes, terms],
  takes,
  order: 'as-occurred',
  key: ({ episodeId, siteId }) => episodeId ?? siteId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'EpisodeOpened':
        rows.put(episodes, opened(event));
        return;
      case 'PatientWaitlisted':
        stand(event, rows, 'waiting');
        return;
      case 'PatientOffWaitlist':
        stand(event, rows, 'opened');
        return;
      case 'PatientAdmitted':
        stand(event, rows, 'admitted', { admittedOn: event.data.firstServiceOn });
        return;
      case 'EpisodeSuspended':
        stand(event, rows, 'suspended');
        return;
      case 'EpisodeResumed':
        stand(event, rows, 'admitted');
        return;
      case 'AdmissionDeclined':
        stand(event, rows, 'declined', { open: false });
        return;
      case 'EpisodeClosed':
        stand(event, rows, 'closed', { open: false });
        return;
      case 'SitePolicyAdopted': {
        const { siteId, effectiveFrom, policyVersionId, policy } = event.data;
        rows.put(terms, { siteId, effectiveFrom, policyVersionId, days: policy.episodes?.partialAfterDays ?? null });
      }
    }
  },
});

type Opened = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: 'EpisodeOpened' }>>;

const opened = ({ episodeId, patientId, siteId, occurredAt, data: { programmeId, firstContactOn } }: Opened): EpisodeRow => ({
  episodeId: episodeId ?? '',
  patientId,
  siteId,
  programmeId,
  openedOn: firstContactOn,
  admittedOn: null,
  standing: 'opened',
  standingSince: occurredAt,
  open: true,
});

/** Closed and declined are final: nothing that happened afterwards opens an episode again. */
const stand = (event: HeldEvent, rows: Rows, standing: EpisodeStanding, more: Partial<EpisodeRow> = {}): void => {
  const episode = rows.get(episodes, event.episodeId ?? '');
  if (!episode?.open) return;
  rows.put(episodes, { ...episode, standing, standingSince: event.occurredAt, ...more });
};

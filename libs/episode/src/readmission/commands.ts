import type { DataOf } from '../events/schemas';
import type { EpisodeOpened } from '../intake/events';
import type { EpisodeReadmitted } from './events';

/** Opens the stream. `programmeId` and `siteId`: those of the previous episode unless given. */
export type ReadmitPatientData = Pick<DataOf<typeof EpisodeReadmitted>, 'previousEpisodeId'> &
  Pick<DataOf<typeof EpisodeOpened>, 'firstContactOn' | 'referralSource'> &
  Partial<Pick<DataOf<typeof EpisodeOpened>, 'programmeId' | 'siteId'>>;

/** Fields of the commands about readmission, by command. */
export interface ReadmissionCommandData {
  ReadmitPatient: ReadmitPatientData;
}

import { dayOf, type EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { papers, type PaperKind } from './tables';

const takes = [
  'SupportProgramEnrolled',
  'AftercareEntered',
  'ReferralSent',
  'TransferRequested',
  'InductionStarted',
  'CounselingSessionRecorded',
] as const;

/** What patients are asked to sign and to fill in: repetitive enrolments and stacks of consents overwhelm them (seed 001). */
export const paperworkBurden = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'paperwork-burden',
  version: 1,
  foldDigest: foldDigests['paperwork-burden'],
  tables: [papers],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    switch (event.type) {
      case 'SupportProgramEnrolled':
        sign(event, rows, 'enrolment', event.data.enrolmentId);
        return;
      case 'AftercareEntered':
      case 'ReferralSent':
        sign(event, rows, event.type === 'ReferralSent' ? 'referral' : 'enrolment', event.streamId);
        return;
      case 'TransferRequested':
        sign(event, rows, 'transfer', event.data.transferId);
        return;
      case 'InductionStarted':
      case 'CounselingSessionRecorded':
        if (event.data.consentRef !== undefined) sign(event, rows, 'consent', event.data.consentRef);
    }
  },
});

/** A consent that is used again, and a referral that is sent again, are no new paper. */
const sign = ({ episodeId, patientId, siteId, occurredAt }: HeldEvent, rows: Rows, kind: PaperKind, ref: string): void => {
  if (episodeId === null || rows.get(papers, episodeId, kind, ref)) return;
  rows.put(papers, { episodeId, kind, ref, patientId, siteId, on: dayOf(occurredAt) });
};

import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { prevailing } from '../reading/prevailing';
import { awaiting, changed, findings } from './analytes';
import { screenedSpecimens, type ScreenedSpecimen } from './tables';

const takes = [
  'UdsCollected',
  'UdsResultRecorded',
  'SpecimenValidityRecorded',
  'ConfirmationOrdered',
  'UdsInterpreted',
  'EpisodeClosed',
  'AdmissionDeclined',
] as const;

type Of<Type extends EpisodeServiceEvent['type']> = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: Type }>>;
type OfSpecimen = Of<Exclude<(typeof takes)[number], 'EpisodeClosed' | 'AdmissionDeclined'>>;

/** Urine specimens, what was found in them, and which results wait for a definitive one. */
export const urineScreens = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'urine-screens',
  version: 1,
  foldDigest: foldDigests['urine-screens'],
  tables: [screenedSpecimens],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    if (event.type === 'EpisodeClosed' || event.type === 'AdmissionDeclined') {
      for (const specimen of rows.all(screenedSpecimens)) rows.put(screenedSpecimens, settled({ ...specimen, episodeClosed: true }));
      return;
    }
    rows.put(screenedSpecimens, settled(after(specimenOf(event, rows), event)));
  },
});

const after = (known: ScreenedSpecimen, event: OfSpecimen): ScreenedSpecimen => {
  switch (event.type) {
    case 'UdsCollected': {
      const { mode = null, observed = null } = event.data;
      return { ...known, collectedAt: event.occurredAt, mode, observed };
    }
    case 'UdsResultRecorded':
      return withResults(known, event);
    case 'SpecimenValidityRecorded':
      return { ...known, validity: event.data.outcome };
    case 'ConfirmationOrdered': {
      const at = event.occurredAt;
      const analytes = changed(known.analytes, event.data.analytes, (one) => ({ ...one, orderedAt: one.orderedAt ?? at }));
      return { ...known, orderedAt: known.orderedAt ?? at, analytes };
    }
    case 'UdsInterpreted':
      return interpreted(known, event);
  }
};

const withResults = (known: ScreenedSpecimen, { data: { assay, results }, occurredAt }: Of<'UdsResultRecorded'>): ScreenedSpecimen =>
  results.reduce(
    (specimen, { analyte, qual }) => ({
      ...specimen,
      analytes: changed(specimen.analytes, [analyte], (one) =>
        assay === 'definitive' ? { ...one, definitive: qual } : { ...one, presumptive: { qual, at: occurredAt } },
      ),
    }),
    known,
  );

const interpreted = (known: ScreenedSpecimen, { data, occurredAt }: Of<'UdsInterpreted'>): ScreenedSpecimen => {
  const unexpected = prevailing(data.findings)
    .filter(({ expectation }) => expectation.startsWith('unexpected-'))
    .map(({ analyte }) => analyte);
  const analytes = data.findings
    .filter(({ assay }) => assay === 'presumptive')
    .reduce((all, { analyte, expectation }) => changed(all, [analyte], (one) => ({ ...one, expectation })), known.analytes);
  return { ...known, interpretedAt: occurredAt, unexpected: [...new Set(unexpected)].sort(), analytes };
};

/** What follows from what is known of each analyte. */
const settled = (specimen: ScreenedSpecimen): ScreenedSpecimen => ({
  ...specimen,
  ...findings(specimen.analytes),
  ...(specimen.episodeClosed ? { unconfirmed: [], unconfirmedSince: null } : awaiting(specimen.analytes)),
});

/** A fact that the laboratory sent after the closing says so. */
const specimenOf = (event: OfSpecimen, rows: Rows): ScreenedSpecimen => {
  const { episodeId, patientId, siteId, occurredAt, data } = event;
  const known = rows.get(screenedSpecimens, episodeId ?? '', data.specimenId) ?? {
    episodeId: episodeId ?? '',
    specimenId: data.specimenId,
    patientId,
    siteId,
    collectedAt: occurredAt,
    mode: null,
    observed: null,
    validity: null,
    presumptive: 'none',
    definitive: 'none',
    orderedAt: null,
    interpretedAt: null,
    unexpected: [],
    unconfirmed: [],
    unconfirmedSince: null,
    episodeClosed: false,
    analytes: {},
    corrected: false,
  };
  return {
    ...known,
    episodeClosed: known.episodeClosed || data.lateArrival === true,
    corrected: known.corrected || event.correctedBy !== null,
  };
};

import type { EpisodeServiceEvent } from '@throughline/episode';

type Finding = Extract<EpisodeServiceEvent, { readonly type: 'UdsInterpreted' }>['data']['findings'][number];

/** The findings that stand: a definitive result of an analyte settles what an immunoassay only suggested. Source: B7. */
export const prevailing = (findings: readonly Finding[]): readonly Finding[] => {
  const settled = new Set(findings.flatMap(({ assay, analyte }) => (assay === 'definitive' ? [analyte] : [])));
  return findings.filter(({ assay, analyte }) => assay === 'definitive' || !settled.has(analyte));
};

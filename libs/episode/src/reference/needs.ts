/** Domains of social need named in seeds 000, 001 and 002. */
export const needDomains = [
  'housing',
  'employment',
  'transport',
  'legal',
  'childcare',
  'elder_care',
  'phone',
  'benefits',
  'home_health',
  'mutual_aid',
  'safety',
] as const;
export type NeedDomain = (typeof needDomains)[number];

/** How a need came to light: at intake, because the patient spoke of it, or by asking everybody (seed 000). */
export const needDiscoveries = ['intake', 'passive', 'active'] as const;

/** Whether ranks are 1, 2, ... n, each once, and each domain is named once. */
export const isInOrder = (needs: readonly { readonly domain: NeedDomain; readonly rank: number }[]): boolean => {
  const ranks = needs.map(({ rank }) => rank).sort((one, other) => one - other);
  return ranks.every((rank, index) => rank === index + 1) && new Set(needs.map(({ domain }) => domain)).size === needs.length;
};

/** The domains by rank, the highest need first. */
export const inOrder = (needs: readonly { readonly domain: NeedDomain; readonly rank: number }[]): readonly NeedDomain[] =>
  [...needs].sort((one, other) => one.rank - other.rank).map(({ domain }) => domain);

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

/** Whom and what something is about: surrogate ids, each once, in the order in which they come. */
export interface Named {
  readonly patientIds: readonly string[];
  readonly episodeIds: readonly string[];
  readonly siteIds: readonly string[];
}

export const nobodyNamed: Named = { patientIds: [], episodeIds: [], siteIds: [] };

type Kind = keyof Named;

/** Fields that hold such an id, or a list of them. `patientsReviewed` of a conference holds episodes. */
const kinds: Readonly<Record<string, Kind>> = {
  patientId: 'patientIds',
  patientIds: 'patientIds',
  episodeId: 'episodeIds',
  episodeIds: 'episodeIds',
  patientsReviewed: 'episodeIds',
  siteId: 'siteIds',
  siteIds: 'siteIds',
};

/** Whoever is named anywhere in what is going to be sent as JSON. */
export const namedIn = (...values: readonly unknown[]): Named => {
  const found = { patientIds: new Set<string>(), episodeIds: new Set<string>(), siteIds: new Set<string>() };
  const open: unknown[] = [...values].reverse();
  while (open.length > 0) {
    const value = asJson(open.pop());
    if (typeof value !== 'object' || value === null) continue;
    const inside: unknown[] = [];
    for (const [name, field] of Object.entries(value)) {
      const kind = kinds[name];
      if (kind === undefined) inside.push(field);
      else for (const id of idsIn(field)) found[kind].add(id);
    }
    for (let index = inside.length - 1; index >= 0; index -= 1) open.push(inside[index]);
  }
  return { patientIds: [...found.patientIds], episodeIds: [...found.episodeIds], siteIds: [...found.siteIds] };
};

/** Persistent collections and dates say themselves how they are sent. */
const asJson = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
    ? (value.toJSON as () => unknown)()
    : value;

const idsIn = (field: unknown): readonly string[] => {
  const value = asJson(field);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

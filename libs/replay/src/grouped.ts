import type { ToldEvent } from './record';

/** Events by a name, those of each in the order given; those without one are left out. */
export const grouped = (
  events: readonly ToldEvent[],
  nameOfGroup: (event: ToldEvent) => string | null,
): ReadonlyMap<string, readonly ToldEvent[]> => {
  const groups = new Map<string, ToldEvent[]>();
  for (const event of events) {
    const name = nameOfGroup(event);
    if (name === null) continue;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(event);
  }
  return groups;
};

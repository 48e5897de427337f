import {
  coverageBy,
  coveredUntil,
  dayOf,
  daysBetween,
  gapsUntil,
  longestGap,
  supplyBy,
  type EpisodeServiceEvent,
  type SupplyFact,
} from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { foldDigests } from '../fold-digests';
import { coverageRows, coverageSupplies, type CoverageSupply } from './tables';

const takes = ['MedicationPrescribed', 'InjectionAdministered', 'TakeHomeDispensed', 'MedicationStopped', 'EpisodeClosed'] as const;

/**
 * On which days patients have medication. Only what was prescribed, injected or taken home covers a day (I3); that a medication was stopped
 * or an episode closed is noted beside it and covers nothing.
 */
export const medicationCoverage = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'medication-coverage',
  version: 1,
  foldDigest: foldDigests['medication-coverage'],
  tables: [coverageSupplies, coverageRows],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    const known = rows.get(coverageRows, event.episodeId ?? '');
    switch (event.type) {
      case 'MedicationPrescribed':
      case 'InjectionAdministered':
      case 'TakeHomeDispensed': {
        supply(event, rows);
        return;
      }
      case 'MedicationStopped': {
        if (known?.medication === event.data.medication) rows.put(coverageRows, { ...known, stoppedOn: dayOf(event.occurredAt) });
        return;
      }
      case 'EpisodeClosed': {
        if (known) rows.put(coverageRows, { ...known, closedOn: event.data.closedOn });
        return;
      }
    }
  },
});

/** Takes a supply in, and tells the days of all of them anew: one that begins early moves those of its product that come later. */
const supply = (event: HeldEvent & SupplyFact, rows: Rows): void => {
  const { eventId, episodeId, patientId, siteId } = event;
  const { from: startsOn, ...told } = supplyBy(event);
  const whose = { episodeId: episodeId ?? '', patientId, siteId };
  rows.put(coverageSupplies, { eventId, episodeId: whose.episodeId, ...told, startsOn, coversFrom: startsOn, coversTo: startsOn });
  const supplies = byFirstDay(rows.all(coverageSupplies));
  const covered = coverageBy(supplies.map(({ product, startsOn, days }) => ({ product, from: startsOn, days })));
  supplies.forEach((one, index) => {
    const span = covered[index];
    if (span) rows.put(coverageSupplies, { ...one, coversFrom: span.from, coversTo: span.to });
  });
  const until = coveredUntil(covered);
  const [first] = covered;
  if (until === null || !first) return;
  const gaps = gapsUntil(covered, until);
  const last = supplies[covered.findLastIndex(({ to }) => to === until)] ?? told;
  rows.put(coverageRows, {
    ...whose,
    medication: last.medication,
    coveredFrom: first.from,
    coveredUntil: until,
    gapDays: gaps.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0),
    longestGap: longestGap(gaps),
    supplies: supplies.length,
    stoppedOn: null,
    closedOn: rows.get(coverageRows, whose.episodeId)?.closedOn ?? null,
  });
};

/** As the days are told: by the first day, and of one day by the event's id. */
const byFirstDay = (supplies: readonly CoverageSupply[]): readonly CoverageSupply[] =>
  [...supplies].sort((one, other) => compare(one.startsOn, other.startsOn) || compare(one.eventId, other.eventId));

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

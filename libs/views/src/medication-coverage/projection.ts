import {
  coverageBy,
  coveredUntil,
  dayOf,
  daysBetween,
  gapsUntil,
  injections,
  longestGap,
  podDefaultSupply,
  type EpisodeServiceEvent,
} from '@throughline/episode';
import { defineProjection, type HeldEvent, type Rows } from '@throughline/kernel';
import { coverageRows, coverageSupplies, type CoverageSupply } from './tables';

const takes = ['MedicationPrescribed', 'InjectionAdministered', 'TakeHomeDispensed', 'MedicationStopped', 'EpisodeClosed'] as const;

/**
 * On which days patients have medication. Only what was prescribed, injected or taken home covers a day (I3); that a medication was stopped
 * or an episode closed is noted beside it and covers nothing.
 */
export const medicationCoverage = defineProjection<EpisodeServiceEvent, (typeof takes)[number]>({
  name: 'medication-coverage',
  version: 1,
  tables: [coverageSupplies, coverageRows],
  takes,
  order: 'as-occurred',
  key: ({ episodeId }) => episodeId,
  fold: (event, rows) => {
    const known = rows.get(coverageRows, event.episodeId ?? '');
    switch (event.type) {
      case 'MedicationPrescribed': {
        const { medication, product, startsOn, daysSupply: days } = event.data;
        supply(event, rows, { source: 'prescription', medication, product, startsOn, days });
        return;
      }
      case 'InjectionAdministered': {
        const { product } = event.data;
        const { medication, suppliedAs } = injections[product];
        const days = podDefaultSupply.table[suppliedAs];
        supply(event, rows, { source: 'injection', medication, product, startsOn: dayOf(event.occurredAt), days });
        return;
      }
      case 'TakeHomeDispensed': {
        const { drug, from, to } = event.data;
        const days = daysBetween(from, to) + 1;
        supply(event, rows, { source: 'take_home', medication: drug, product: drug, startsOn: from, days });
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

type Told = Pick<CoverageSupply, 'source' | 'medication' | 'product' | 'startsOn' | 'days'>;

/** Takes a supply in, and tells the days of all of them anew: one that begins early moves those of its product that come later. */
const supply = ({ eventId, episodeId, patientId, siteId }: HeldEvent, rows: Rows, told: Told): void => {
  const whose = { episodeId: episodeId ?? '', patientId, siteId };
  const covers = { coversFrom: told.startsOn, coversTo: told.startsOn };
  rows.put(coverageSupplies, { eventId, episodeId: whose.episodeId, ...told, ...covers });
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

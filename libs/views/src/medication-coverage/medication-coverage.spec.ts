import { addDays, type EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { medicationCoverage } from './projection';
import { coverageRows, coverageSupplies } from './tables';

type Story = Told<EpisodeServiceEvent>;

const start = '2025-01-01';
/** Told at noon of so many days after the start. */
const at = (day: number) => ({ envelope: { occurredAt: `${addDays(start, day)}T12:00:00.000Z` } });
const fill = (
  day: number,
  days = 28,
  product: 'buprenorphine_naloxone_film_8' | 'buprenorphine_tablet_8' = 'buprenorphine_naloxone_film_8',
): Story => ({
  type: 'MedicationPrescribed',
  data: {
    prescriptionId: `rx-${day}`,
    product,
    medication: 'buprenorphine',
    rxcui: '1010604',
    dose: { amount: 16, unit: 'mg' },
    quantity: 56,
    daysSupply: days,
    startsOn: addDays(start, day),
    refills: 5,
    purpose: 'oud',
  },
  ...at(day),
});
const injection = (day: number): Story => ({
  type: 'InjectionAdministered',
  data: { product: 'sublocade', medication: 'buprenorphine', route: 'subcutaneous', daysSinceLast: null, window: 'first' },
  ...at(day),
});
const takeHome = (day: number, days: number): Story => ({
  type: 'TakeHomeDispensed',
  data: {
    drug: 'methadone',
    doses: days,
    from: addDays(start, day),
    to: addDays(start, day + days - 1),
    treatmentDay: null,
    limitDoses: null,
    rule: null,
  },
  ...at(day),
});
const coverageOf = (...told: readonly Story[]) => givenEvents(medicationCoverage, ...told).row(coverageRows);

describe('the coverage of an episode', () => {
  it.each([
    ['7 days with the second fill a week late', [fill(0), fill(35), fill(63)], 7],
    ['8 days with the second fill a week and a day late', [fill(0), fill(36), fill(64)], 8],
    ['7 days between two injections of 31 days', [injection(0), injection(38)], 7],
    ['8 days between two injections of 31 days', [injection(0), injection(39)], 8],
    ['none with a fill every 28 days', [fill(0), fill(28), fill(56)], 0],
  ])('has a longest gap of %s (worked value D)', (_name, told, days) =>
    expect(coverageOf(...told)).toMatchObject({ longestGap: days, gapDays: days }),
  );

  it('carries an early refill of the same product forward, and of another product not', () => {
    expect(coverageOf(fill(0), fill(20)).coveredUntil).toBe(addDays(start, 55));
    expect(coverageOf(fill(0), fill(20, 28, 'buprenorphine_tablet_8')).coveredUntil).toBe(addDays(start, 47));
  });

  it('counts no refill that was only foreseen', () =>
    expect(coverageOf(fill(0))).toMatchObject({ coveredFrom: start, coveredUntil: addDays(start, 27), supplies: 1 }));

  it('counts doses taken home from the first to the last day', () =>
    expect(coverageOf(takeHome(0, 7), takeHome(9, 7))).toMatchObject({
      medication: 'methadone',
      coveredUntil: addDays(start, 15),
      gapDays: 2,
      longestGap: 2,
    }));

  it('does not depend on when a supply was told: one told late moves those that come after it', () => {
    const late: Story = { ...fill(0), ...at(60) };
    const rows = givenEvents(medicationCoverage, fill(20), late);
    expect(rows.row(coverageRows)).toMatchObject({ coveredFrom: start, coveredUntil: addDays(start, 55), gapDays: 0 });
    expect(rows.rows(coverageSupplies).map(({ coversFrom, coversTo }) => [coversFrom, coversTo])).toEqual(
      expect.arrayContaining([
        [start, addDays(start, 27)],
        [addDays(start, 28), addDays(start, 55)],
      ]),
    );
  });

  it('notes that the medication was stopped, until it is supplied again', () => {
    const stopped: Story = { type: 'MedicationStopped', data: { medication: 'buprenorphine' }, ...at(30) };
    expect(coverageOf(fill(0), stopped)).toMatchObject({ stoppedOn: addDays(start, 30), coveredUntil: addDays(start, 27) });
    expect(coverageOf(fill(0), stopped, fill(40)).stoppedOn).toBeNull();
    expect(coverageOf(takeHome(0, 7), stopped).stoppedOn).toBeNull();
  });
});

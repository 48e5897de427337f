import { addDays } from '@throughline/episode';
import fc from 'fast-check';

/** From small pools, so that commands of one sequence meet one another. */
export const some = <const Items extends readonly [unknown, ...unknown[]]>(...items: Items): fc.Arbitrary<Items[number]> =>
  fc.constantFrom(...items);
export const episodeId = some('e-1', 'e-2', 'e-3');
export const referralId = some('r-1', 'r-2', 'r-3');
export const memberId = some('m-1', 'm-2', 'm-3', 'm-4');
export const visitId = some('v-1', 'v-2', 'v-3');
export const groupSessionId = some('gs-1', 'gs-2', 'gs-3');
export const siteId = some('site-1', 'site-2');
export const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
export const instant = day.map((on) => `${on}T12:00:00.000Z`);
export const words = some('a', 'b', 'c');
export const mg = some(-1, 0, 0.5, 4, 16, 30, 397);
export const yesNo = fc.boolean();
export const level = fc.record({ system: some('asam3', 'asam4'), code: some('1', '1.7', '2.1', '3.5', '4', '9') });
/** Items of a discharge, also one with a code that it does not have. */
export const tedsDischarge = some({}, { employ: 1 }, { employ: 9 });
/** All keys but the required ones may be missing. */
export const loose = <T extends object, const Key extends keyof T>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  ...required: readonly Key[]
) => fc.record(arbitraries, { requiredKeys: [...required] });

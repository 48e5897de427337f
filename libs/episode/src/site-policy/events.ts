import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { careTeamRoles } from '../reference/care-team';
import { injectionProducts } from '../reference/medications';
import { count, cowsTotal, doseMg, id, instant, payload, text } from '../events/schemas';

const band = payload({ min: count, max: count, fullTimeEquivalent: Type.Number({ exclusiveMinimum: 0, maximum: 1 }) });
const window = payload({ minDays: count, maxDays: count });
const each = <Name extends string, Schema extends typeof band | typeof window>(names: readonly Name[], schema: Schema) =>
  Type.Partial(
    Type.Object(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>, { additionalProperties: false }),
  );

/**
 * The choices a site makes where practice varies (seed 000, 26 practices) or where sources disagree. Nothing here has a default
 * in the program.
 */
export const policyFields = payload({
  /** COWS threshold for a standard induction: sources name 8, 11 and 12 (REMS, TIP 63, ASAM 2020 and 2023); null: no threshold. */
  induction: payload({
    minCows: Type.Union([cowsTotal, Type.Null()]),
    requireObjectiveSign: Type.Boolean(),
    requireNaloxoneOffer: Type.Boolean(),
  }),
  /** Milligrams a day above which a look at the dose is advised. Never a limit. */
  dose: payload({ reviewLineMg: payload({ buprenorphine: Type.Optional(doseMg), methadone: Type.Optional(doseMg) }) }),
  /** Days between two injections of a product that the site calls on time. */
  injections: each(injectionProducts, window),
  /** Degrees Fahrenheit of a fresh specimen. */
  uds: payload({ temperatureF: payload({ min: Type.Number(), max: Type.Number() }) }),
  /** When a patient counts as lost: days since the last contact, and attempts to reach them since then. */
  closing: payload({ lostAfterDays: count, lostAfterAttempts: count }),
  visits: payload({ missedResponse: Type.Union([Type.Literal('outreach'), Type.Literal('none')]) }),
  /** Days after leaving on which a check-in is due, and attempts after which somebody counts as unreachable. */
  aftercare: payload({
    checkInDays: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1 }),
    unreachableAfterAttempts: Type.Integer({ minimum: 1 }),
  }),
  /** When silence of a partner may close a referral: days since it was last heard of, and documented attempts. */
  referral: payload({ noResponseAfterDays: count, noResponseAfterAttempts: count }),
  /** Patients that a full-time member of a role looks after, and the share of full time that the role works. */
  staffing: payload({ caseloadBands: each(careTeamRoles, band) }),
});

export const SitePolicyAdopted = defineEvent({
  type: 'SitePolicyAdopted',
  version: 1,
  doc: 'A site adopted a policy, in force from an instant until another one supersedes it.',
  schema: payload({
    policyVersionId: id,
    siteId: id,
    effectiveFrom: instant,
    supersedes: Type.Union([id, Type.Null()]),
    reason: text,
    policy: policyFields,
  }),
  example: {
    policyVersionId: 'site-21@1',
    siteId: 'site-21',
    effectiveFrom: '2026-01-01T00:00:00Z',
    supersedes: null,
    reason: 'first policy',
    policy: {
      induction: { minCows: 8, requireObjectiveSign: true, requireNaloxoneOffer: true },
      dose: { reviewLineMg: { buprenorphine: 24, methadone: 120 } },
      injections: { sublocade: { minDays: 26, maxDays: 42 } },
      uds: { temperatureF: { min: 90, max: 100 } },
      closing: { lostAfterDays: 30, lostAfterAttempts: 3 },
      visits: { missedResponse: 'outreach' },
      aftercare: { checkInDays: [30, 90, 180, 365], unreachableAfterAttempts: 3 },
      referral: { noResponseAfterDays: 30, noResponseAfterAttempts: 3 },
      staffing: { caseloadBands: { peer_recovery_specialist: { min: 10, max: 20, fullTimeEquivalent: 1 } } },
    },
  },
  upcast: {},
});

export const sitePolicyEvents = [SitePolicyAdopted] as const;

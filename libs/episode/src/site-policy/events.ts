import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { day, id, instant, payload, text } from '../events/schemas';
import { nothingSaid, policyFields } from './fields';
import { fromVersion1, fromVersion2 } from './earlier-versions';

/** Where a choice comes from: the field's path, such as `uds.temperatureF`, and a document with its lines or section. */
const ground = payload({ field: text, source: text });

export const SitePolicyAdopted = defineEvent({
  type: 'SitePolicyAdopted',
  version: 3,
  doc: 'A site adopted a policy, in force from an instant until another one supersedes it.',
  schema: payload({
    policyVersionId: id,
    siteId: id,
    effectiveFrom: instant,
    supersedes: Type.Union([id, Type.Null()]),
    reason: text,
    policy: policyFields,
    grounds: Type.Array(ground),
    /** The day on which the site wants to look at its policy again; null: none was set. */
    reviewOn: Type.Union([day, Type.Null()]),
  }),
  example: {
    policyVersionId: 'site-21@1',
    siteId: 'site-21',
    effectiveFrom: '2026-01-01T00:00:00Z',
    supersedes: null,
    reason: 'first policy',
    policy: {
      ...nothingSaid,
      zone: 'America/New_York',
      induction: {
        minCows: 8,
        requireObjectiveSign: true,
        requireNaloxoneOffer: true,
        settings: ['clinic', 'home'],
        homeNeedsReason: true,
        followUpWithinHours: null,
        cowsRecheckAfterHours: null,
      },
      dose: { reviewLineMg: { buprenorphine: 24, methadone: 120 } },
      injections: { sublocade: { minDays: 26, maxDays: 42 } },
      uds: {
        everyDays: null,
        everyDaysByStage: null,
        supervision: null,
        sendOut: null,
        confirmWithinDays: null,
        temperatureF: { min: 90, max: 100 },
        temperatureReadWithinMinutes: 4,
        actionRequires: 'definitive',
        rules: null,
      },
      dismissal: { allowed: false, confirmationRequired: null, autoReferral: true },
      closing: { lostAfterDays: 30, lostAfterAttempts: 3 },
      visits: { missedResponse: 'outreach', outreachWithinDays: null },
      aftercare: { checkInDays: [30, 90, 180, 365], unreachableAfterAttempts: 3, enterAfterDays: null },
      referral: { noResponseAfterDays: 30, noResponseAfterAttempts: 3, maxConcurrent: null },
      staffing: {
        caseloadBands: { peer_recovery_specialist: { min: 10, max: 20, fullTimeEquivalent: 1 } },
        supervisionEveryDays: 7,
        dyadEveryDays: 7,
      },
    },
    grounds: [{ field: 'induction.minCows', source: 'B6: ASAM 2023 statement on high-potency opioids' }],
    reviewOn: '2026-12-01',
  },
  upcast: { 1: fromVersion1, 2: fromVersion2 },
});

export const sitePolicyEvents = [SitePolicyAdopted] as const;

/** Bodies of commands that a journey needs before it comes to its point. */

export const sitePolicy = {
  effectiveFrom: '2026-01-01T00:00:00Z',
  reason: 'first policy',
  induction: {
    minCows: 8,
    requireObjectiveSign: false,
    requireNaloxoneOffer: false,
    settings: null,
    homeNeedsReason: null,
    followUpWithinHours: null,
    cowsRecheckAfterHours: null,
  },
  dose: { reviewLineMg: { buprenorphine: 24 } },
  injections: { sublocade: { minDays: 26, maxDays: 42 } },
  uds: {
    everyDays: null,
    everyDaysByStage: null,
    supervision: null,
    sendOut: null,
    confirmWithinDays: null,
    temperatureF: { min: 90, max: 100 },
    temperatureReadWithinMinutes: null,
    actionRequires: null,
    rules: null,
  },
  closing: { lostAfterDays: 30, lostAfterAttempts: 3 },
  visits: { missedResponse: 'outreach', outreachWithinDays: null },
  aftercare: { checkInDays: [30, 90], unreachableAfterAttempts: 3, enterAfterDays: null },
  referral: { noResponseAfterDays: 30, noResponseAfterAttempts: 3, maxConcurrent: null },
  staffing: {
    caseloadBands: { peer_recovery_specialist: { min: 10, max: 20, fullTimeEquivalent: 1 } },
    supervisionEveryDays: null,
    dyadEveryDays: null,
  },
};

/** Where the policy of `opening`'s site is adopted, by its administrator. */
export const adoption = '/v1/sites/site-1/commands/AdoptSitePolicy';

export const opening = (patientId: string, siteId = 'site-1') => ({
  patientId,
  programmeId: 'obot',
  siteId,
  firstContactOn: '2026-03-01',
  referralSource: 'self',
  occurredAt: '2026-03-01T10:00:00-05:00',
});

export const screening = { instrument: 'TAPS', substances: ['opioids'], score: 3, answers: [], occurredAt: '2026-03-02T09:00:00Z' };

export const diagnosis = {
  condition: 'opioid use disorder',
  verification: 'confirmed',
  icd10cm: 'F11.20',
  role: 'AD',
  occurredAt: '2026-03-02T09:05:00Z',
};

export const admission = {
  firstServiceOn: '2026-03-02',
  levelOfCare: { system: 'asam4', code: '1.7' },
  occurredAt: '2026-03-02T09:10:00Z',
};

export const induction = {
  path: 'standard',
  setting: 'clinic',
  cows: 13,
  firstDose: { doseMg: 4, formulation: 'sublingual_film', observed: true },
  occurredAt: '2026-03-02T09:30:00Z',
};

export const visit = (occurredAt: string) => ({ visitType: 'medication', modality: 'in_person', occurredAt });

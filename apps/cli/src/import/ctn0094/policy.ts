import type { AdoptSitePolicyData } from '@throughline/episode';
import { lostAfterDays } from './mapping/closing';

/** Before every fact in the data. */
export const policyFrom = '2014-01-01T00:00:00.000Z';

/**
 * What the trials fixed for all their clinics, as far as the data say it; what they do not say is left open, so that nothing that really
 * happened is refused. Urine temperature: 92 to 96 F (note to `uds_temp`). Lost: 14 days (flag in `visit`). Check-ins at 30, 90, 180 and
 * 365 days and 10 to 20 patients a peer are what this service follows up and shows by default (seed 002); the trials had neither. The
 * scheduler acts on nothing that lies so far back.
 */
export const trialPolicy: AdoptSitePolicyData = {
  effectiveFrom: policyFrom,
  reason: 'What the CTN-0027, CTN-0030 and CTN-0051 data say about the practice of their clinics',
  induction: {
    minCows: null,
    requireObjectiveSign: false,
    requireNaloxoneOffer: false,
    settings: null,
    homeNeedsReason: null,
    followUpWithinHours: null,
    cowsRecheckAfterHours: null,
  },
  dose: { reviewLineMg: {} },
  injections: {},
  uds: {
    everyDays: null,
    everyDaysByStage: null,
    supervision: null,
    sendOut: null,
    confirmWithinDays: null,
    temperatureF: { min: 92, max: 96 },
    temperatureReadWithinMinutes: null,
    actionRequires: null,
    rules: null,
  },
  closing: { lostAfterDays, lostAfterAttempts: 0 },
  visits: { missedResponse: 'none', outreachWithinDays: null },
  aftercare: { checkInDays: [30, 90, 180, 365], unreachableAfterAttempts: 3, enterAfterDays: null },
  staffing: {
    caseloadBands: { peer_recovery_specialist: { min: 10, max: 20, fullTimeEquivalent: 1 } },
    supervisionEveryDays: null,
    dyadEveryDays: null,
  },
  grounds: [
    { field: 'uds.temperatureF', source: 'CTN-0094, note to uds_temp' },
    { field: 'closing.lostAfterDays', source: 'CTN-0094, flag in visit' },
    { field: 'aftercare.checkInDays', source: 'i.4, row 64' },
    { field: 'aftercare.unreachableAfterAttempts', source: 'the importer\u2019s own choice: no source gives a number' },
    { field: 'staffing.caseloadBands', source: 'S002:16, S002:51, S002:84' },
  ],
};

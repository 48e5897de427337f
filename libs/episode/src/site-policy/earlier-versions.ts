import type { JsonObject } from '@throughline/kernel';
import { nothingSaid } from './fields';

/** Choices that groups of version 1 did not have. */
const later: Readonly<Record<string, JsonObject>> = {
  induction: { settings: null, homeNeedsReason: null, followUpWithinHours: null, cowsRecheckAfterHours: null },
  uds: {
    everyDays: null,
    everyDaysByStage: null,
    supervision: null,
    sendOut: null,
    confirmWithinDays: null,
    temperatureReadWithinMinutes: null,
    actionRequires: null,
    rules: null,
  },
  visits: { outreachWithinDays: null },
  aftercare: { enterAfterDays: null },
  referral: { maxConcurrent: null },
  staffing: { supervisionEveryDays: null, dyadEveryDays: null },
};

/** A policy of version 2 said nothing of who looks at how many records. */
export const fromVersion2 = (adopted: JsonObject): JsonObject => ({
  ...adopted,
  policy: { ...(adopted['policy'] as JsonObject), accessReview: null },
});

/** A policy of version 1 said what it said, and of everything else nothing. */
export const fromVersion1 = (adopted: JsonObject): JsonObject => {
  const said = Object.entries(adopted['policy'] as Readonly<Record<string, JsonObject>>);
  const policy = Object.fromEntries(said.map(([group, choices]) => [group, { ...later[group], ...choices }]));
  return { ...adopted, policy: { ...nothingSaid, ...policy }, grounds: [], reviewOn: null };
};

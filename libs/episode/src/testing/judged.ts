import { judgedByRule } from '../rules/rule';
import { validityOf, validityRuleNamed, type ValidityMeasured, type ValidityOutcome } from '../rules/specimen-validity';
import type { PolicyFields } from '../site-policy/fields';

type Uds = PolicyFields['uds'] | undefined;

/** Whether a specimen was as warm as a fresh one, degrees Fahrenheit; null where the site has not said how warm that is. */
export const judged = (temperatureF: number, uds: Uds): boolean | null => {
  const window = uds?.temperatureF;
  return window ? temperatureF >= window.min && temperatureF <= window.max : null;
};

/** Whether the temperature was read before the specimen cooled down; null where the site has not said how soon that is. Source: B7. */
const readInTime = (minutes: number, uds: Uds): boolean | null => {
  const within = uds?.temperatureReadWithinMinutes ?? null;
  return within === null ? null : minutes <= within;
};

/** What the site's policy says of a reading; nothing of what was not read. */
export const judgedReading = (
  { temperatureF, readAfterMinutes }: { readonly temperatureF?: unknown; readonly readAfterMinutes?: unknown },
  uds: Uds,
): { temperatureInRange?: boolean | null; temperatureReadInTime?: boolean | null } => ({
  ...(typeof temperatureF === 'number' ? { temperatureInRange: judged(temperatureF, uds) } : {}),
  ...(typeof readAfterMinutes === 'number' ? { temperatureReadInTime: readInTime(readAfterMinutes, uds) } : {}),
});

/** What the specimen turned out to be by the rule that the site names, and what the site's policy says of the temperature. */
export const judgedValidity = (
  measured: ValidityMeasured & { readonly temperatureF?: number },
  uds: Uds,
): { temperatureInRange?: boolean | null; outcome: ValidityOutcome | null; rule: { id: string; version: string } | null } => {
  const rule = validityRuleNamed(uds?.rules?.validity);
  const temperature = measured.temperatureF === undefined ? {} : { temperatureInRange: judged(measured.temperatureF, uds) };
  return { ...temperature, outcome: validityOf(measured, rule), rule: rule ? judgedByRule(rule) : null };
};

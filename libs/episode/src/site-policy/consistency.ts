import type { PolicyFields, PolicyGrounds } from './commands';
import { zonePattern } from './fields';

/** Everything in a policy that contradicts itself, and every ground that is given for nothing, a sentence each. */
export const inconsistencies = (policy: PolicyFields, grounds: PolicyGrounds): readonly string[] => [
  ...[...upsideDown(policy), ...contradictions(policy)].filter((fault) => fault !== null),
  ...groundless(policy, grounds),
];

type Fault = string | null;

const upsideDown = ({ uds, injections, staffing }: PolicyFields): Fault[] => [
  uds?.temperatureF && uds.temperatureF.min > uds.temperatureF.max ? 'uds.temperatureF: min is above max.' : null,
  ...Object.entries(injections ?? {}).map(([product, window]) =>
    window.minDays > window.maxDays ? `injections.${product}: minDays is above maxDays.` : null,
  ),
  ...Object.entries(staffing?.caseloadBands ?? {}).map(([role, band]) =>
    band.min > band.max ? `staffing.caseloadBands.${role}: min is above max.` : null,
  ),
];

const contradictions = ({ zone, admission, aftercare, positiveUds, dismissal, taper, supportProgramme }: PolicyFields): Fault[] => {
  const stages = supportProgramme?.stageMonths;
  const excluded = admission?.excludedDiagnoses;
  return [
    zone !== null && !isZone(zone) ? 'zone: no IANA time zone has this name.' : null,
    aftercare && !ascend(aftercare.checkInDays) ? 'aftercare.checkInDays: days must ascend, each once.' : null,
    stages && stages.engagement + stages.early > supportProgramme.months
      ? 'supportProgramme.stageMonths: the stages are longer than the programme.'
      : null,
    positiveUds?.responses.includes('dismiss') && dismissal?.allowed !== true
      ? 'positiveUds.responses: dismiss needs dismissal.allowed.'
      : null,
    taper && !taper.required && taper.ledBy !== null ? 'taper.ledBy: nobody leads a taper that is not required.' : null,
    excluded && excluded.diagnoses.length === 0 && excluded.referredTo !== null
      ? 'admission.excludedDiagnoses.referredTo: no diagnosis is excluded.'
      : null,
  ];
};

const ascend = (days: readonly number[]): boolean => days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0));

const isZone = (zone: string): boolean => {
  try {
    return zonePattern.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const groundless = (policy: PolicyFields, grounds: PolicyGrounds): readonly string[] =>
  grounds
    .filter(({ field }) => (valueAt(policy, field) ?? null) === null)
    .map(({ field }) => `grounds: the policy says nothing of ${field}.`);

/** @param path names joined by dots */
const valueAt = (policy: PolicyFields, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return inside ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  }, policy);

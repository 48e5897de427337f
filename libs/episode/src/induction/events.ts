import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { defineEvent } from '@throughline/kernel';
import { cowsItemNames, cowsItemRange, cowsRule, cowsSeverities, severityOfCows, totalOfCows, wrongCowsItems } from '../reference/cows';
import { formulations, inductionPaths, inductionSettings } from '../reference/medications';
import { cowsTotal, day, doseMg, id, instant, oneOf, payload, text } from '../events/schemas';
import { judgedBy, judgedByRule } from '../rules/rule';
import { settingByPolicy, settingStandings } from './setting';

const points = Type.Integer({ minimum: cowsItemRange.min, maximum: cowsItemRange.max });

const cowsScores = payload({
  restingPulse: points,
  sweating: points,
  restlessness: points,
  pupilSize: points,
  boneOrJointAches: points,
  runnyNoseOrTearing: points,
  giUpset: points,
  tremor: points,
  yawning: points,
  anxietyOrIrritability: points,
  gooseflesh: points,
});

/** A scored COWS: the points of each item, the computed total, and the rule that it was scored by (Wesson & Ling 2003). */
export const WithdrawalAssessed = defineEvent({
  type: 'WithdrawalAssessed',
  version: 2,
  doc: 'Opioid withdrawal was scored by the eleven items of the COWS.',
  schema: payload({
    items: cowsScores,
    objectiveSigns: Type.Array(oneOf(cowsItemNames)),
    total: cowsTotal,
    severity: oneOf(cowsSeverities),
    rule: judgedBy,
  }),
  example: {
    items: {
      restingPulse: 2,
      sweating: 3,
      restlessness: 3,
      pupilSize: 2,
      boneOrJointAches: 2,
      runnyNoseOrTearing: 2,
      giUpset: 2,
      tremor: 1,
      yawning: 1,
      anxietyOrIrritability: 2,
      gooseflesh: 3,
    },
    objectiveSigns: ['pupilSize', 'gooseflesh'],
    total: 23,
    severity: 'moderate',
    rule: { id: 'cows', version: 'wesson-ling-2003' },
  },
  upcast: { 1: (told) => ({ ...told, rule: judgedByRule(cowsRule) }) },
  holds: ({ items, objectiveSigns, total, severity }) => {
    if (wrongCowsItems(items).length > 0) return 'an item of the COWS has one of its own values';
    if (objectiveSigns.some((sign) => items[sign] === 0)) return 'an objective sign is scored';
    return total === totalOfCows(items) && severity === severityOfCows(total)
      ? null
      : 'the total is the sum of the items, and the severity its band';
  },
  derive: (data) => {
    if (!Value.Check(cowsScores, data['items'])) return data;
    const total = totalOfCows(data['items']);
    return { ...data, total, severity: severityOfCows(total), rule: judgedByRule(cowsRule) };
  },
});

/** Withdrawal as a category, where the source kept no item scores (CTN-0094: COWS in two trials, SOWS in the third). */
export const WithdrawalSeverityRecorded = defineEvent({
  type: 'WithdrawalSeverityRecorded',
  version: 1,
  doc: 'The severity of withdrawal was recorded as a category.',
  schema: payload({
    category: oneOf(['none', 'mild', 'moderate', 'severe']),
    scale: oneOf(['COWS', 'SOWS', 'clinical_judgement', 'not_recorded']),
    phase: Type.Optional(oneOf(['pre_induction', 'post_induction'])),
  }),
  example: { category: 'mild', scale: 'COWS', phase: 'pre_induction' },
  upcast: {},
});

/**
 * Induction began: the medically monitored start of buprenorphine. Settings: seeds 000 and 002. `settingByPolicy` is advice: whether the
 * setting is one of those that the site's policy names. An induction elsewhere is never refused.
 */
export const InductionStarted = defineEvent({
  type: 'InductionStarted',
  version: 2,
  doc: 'Buprenorphine induction began, in the given setting and by the given path.',
  schema: payload({
    path: oneOf(inductionPaths),
    setting: oneOf(inductionSettings),
    settingByPolicy: oneOf(settingStandings),
    settingReason: Type.Optional(text),
    lastOpioid: Type.Optional(payload({ kind: text, at: instant })),
    cows: Type.Optional(cowsTotal),
    cowsRef: Type.Optional(id),
    override: Type.Optional(payload({ reason: text })),
    naloxoneOffered: Type.Optional(Type.Boolean()),
    consentRef: Type.Optional(id),
  }),
  example: { path: 'standard', setting: 'clinic', settingByPolicy: 'inside', cows: 13, naloxoneOffered: true },
  upcast: { 1: (told) => ({ ...told, settingByPolicy: 'not_said' }) },
  derive: (data, policy) => ({ ...data, settingByPolicy: settingByPolicy(data['setting'], policy) }),
});

/** Induction was put off. `minimum` and `cows` are present when the site's withdrawal threshold was the reason. */
export const InductionDeferred = defineEvent({
  type: 'InductionDeferred',
  version: 1,
  doc: 'Buprenorphine induction was put off.',
  schema: payload({ reason: text, until: Type.Optional(day), cows: Type.Optional(cowsTotal), minimum: Type.Optional(cowsTotal) }),
  example: { reason: 'withdrawal is too mild', cows: 7, minimum: 8 },
  upcast: {},
});

export const InductionDoseTaken = defineEvent({
  type: 'InductionDoseTaken',
  version: 1,
  doc: 'A dose of buprenorphine was taken during an induction.',
  schema: payload({
    doseMg,
    formulation: oneOf(formulations),
    observed: Type.Optional(Type.Boolean()),
    cowsAfter: Type.Optional(cowsTotal),
  }),
  example: { doseMg: 4, formulation: 'sublingual_film', observed: true },
  upcast: {},
});

/** Withdrawal that buprenorphine or an extended-release injection brought about, and what was done about it. */
export const PrecipitatedWithdrawalRecorded = defineEvent({
  type: 'PrecipitatedWithdrawalRecorded',
  version: 1,
  doc: 'Withdrawal was precipitated by an induction or an extended-release injection.',
  schema: payload({ cows: Type.Optional(cowsTotal), cowsRef: Type.Optional(id), management: text }),
  example: { cows: 27, management: '8 mg more, observed for two hours' },
  upcast: {},
});

export const InductionCompleted = defineEvent({
  type: 'InductionCompleted',
  version: 1,
  doc: 'The patient is stable on buprenorphine.',
  schema: payload({ stabilisationDoseMg: Type.Optional(doseMg) }),
  example: { stabilisationDoseMg: 16 },
  upcast: {},
});

export const InductionAbandoned = defineEvent({
  type: 'InductionAbandoned',
  version: 1,
  doc: 'An induction ended without a stable dose.',
  schema: payload({ reason: text }),
  example: { reason: 'patient chose methadone' },
  upcast: {},
});

export const inductionEvents = [
  WithdrawalAssessed,
  WithdrawalSeverityRecorded,
  InductionStarted,
  InductionDeferred,
  InductionDoseTaken,
  PrecipitatedWithdrawalRecorded,
  InductionCompleted,
  InductionAbandoned,
] as const;

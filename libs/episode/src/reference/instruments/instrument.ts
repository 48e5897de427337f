import type { Rule } from '../../rules/rule';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What an item may be answered with: one of some words, or a whole number of a range. */
export type Answers = { readonly words: readonly string[] } | Range;

/** One item's answer. */
export interface Answer {
  readonly item: string;
  readonly value: string | number;
}

/** An assessment instrument as data. Where the licence of the wording is not known, items are numbered and their wording is not stored. */
export interface InstrumentTable {
  /** Its name as a clinician knows it. */
  readonly title: string;
  readonly items: Readonly<Record<string, Answers>>;
  /** Items without which the instrument is complete all the same. */
  readonly unscored?: readonly string[];
  /** The items that each scale sums. The scale `total` is the score of the instrument. */
  readonly scales: Readonly<Record<string, readonly string[]>>;
  /** Whole scores that a source worked out itself, out of items that this definition does not hold. */
  readonly given?: Range;
  /** What a score means, from the lowest on that means something. */
  readonly bands?: readonly { readonly from: number; readonly meaning: string }[];
  /** The item whose answers above a number raise a risk, whatever the total. */
  readonly risk?: { readonly item: string; readonly above: number };
}

/** Named in commands by its id, as `instrument`, and its version, as `definitionVersion`: so its rule is named in what is recorded. */
export type Instrument = Rule<InstrumentTable>;

/** Why answers are not answers to the instrument. */
export interface AnswerFlaw {
  readonly code: 'unknown-item' | 'item-repeated' | 'answer-not-allowed';
  readonly detail: string;
}

/** @returns null when each answer is one to an item of the instrument. Items may lack answers: histories have gaps */
export const flawOf = ({ table: { title, items } }: Instrument, answers: readonly Answer[]): AnswerFlaw | null => {
  const named = answers.map(({ item }) => item);
  if (named.some((item) => !Object.hasOwn(items, item))) {
    return { code: 'unknown-item', detail: `The items of ${title} are ${Object.keys(items).join(', ')}.` };
  }
  if (new Set(named).size < named.length) return { code: 'item-repeated', detail: 'An item is answered twice.' };
  const wrong = answers.find(({ item, value }) => !isAllowed(items[item], value));
  return wrong ? { code: 'answer-not-allowed', detail: `${wrong.item} is ${allowed(items[wrong.item])}.` } : null;
};

const isAllowed = (answers: Answers | undefined, value: string | number): boolean => {
  if (answers === undefined) return false;
  if ('words' in answers) return typeof value === 'string' && answers.words.includes(value);
  return typeof value === 'number' && Number.isInteger(value) && value >= answers.min && value <= answers.max;
};

const allowed = (answers: Answers | undefined): string => {
  if (answers === undefined) return 'no item';
  return 'words' in answers ? `one of ${answers.words.join(', ')}` : `a whole number from ${answers.min} to ${answers.max}`;
};

/** What answers come to. */
export interface Scored {
  /** Every item that the instrument cannot do without is answered. */
  readonly complete: boolean;
  /** The sum of each scale; none of them while the answers are incomplete. */
  readonly scores: Readonly<Record<string, number>>;
  /** The total, or the score that the source worked out; null where there is none. */
  readonly score: number | null;
}

/** @param given the score that came with the answers, which stands only where the instrument has none of its own */
export const scored = ({ table }: Instrument, answers: readonly Answer[], given: number | null = null): Scored => {
  const values = new Map(answers.map(({ item, value }) => [item, Number(value)]));
  const complete = Object.keys(table.items).every((item) => values.has(item) || table.unscored?.includes(item));
  const totalOf = (items: readonly string[]) => sum(items.map((item) => values.get(item) ?? 0));
  const scores = complete ? Object.fromEntries(Object.entries(table.scales).map(([scale, items]) => [scale, totalOf(items)])) : {};
  return { complete, scores, score: table.given ? given : (scores['total'] ?? null) };
};

/** Whether a source can have worked out this score. */
export const canBeGiven = ({ table: { given } }: Instrument, score: number | null | undefined): boolean => {
  if (score === null || score === undefined || given === undefined) return true;
  return Number.isInteger(score) && score >= given.min && score <= given.max;
};

/** What a score means; undefined where the instrument says nothing about it. */
export const meaningOf = ({ table: { bands } }: Instrument, score: number): string | undefined =>
  bands?.findLast(({ from }) => score >= from)?.meaning;

/** The answer that raises a risk; undefined where none does. */
export const riskOf = ({ table: { risk } }: Instrument, answers: readonly Answer[]): Answer | undefined =>
  risk && answers.find(({ item, value }) => item === risk.item && Number(value) > risk.above);

/** The least and the most that a scale comes to. An item that is answered in words adds nothing. */
export const rangeOf = ({ table: { items, scales } }: Instrument, scale = 'total'): Range => {
  const ranges = (scales[scale] ?? []).flatMap((item) => {
    const answers = items[item];
    return answers && 'min' in answers ? [answers] : [];
  });
  return { min: sum(ranges.map(({ min }) => min)), max: sum(ranges.map(({ max }) => max)) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Items by number, all answered alike. */
export const numbered = (count: number, answers: Answers): Record<string, Answers> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1), answers]));

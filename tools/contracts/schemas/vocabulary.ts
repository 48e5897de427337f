/** A JSON Schema as it is published. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/** What a difference does to the values that a schema takes: fewer, more, or others. `rewords`: none of it, if the words still say the same. */
export type Effect = 'narrows' | 'widens' | 'changes' | 'rewords';

/** One difference between two schemas. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly effect: Effect;
  /** Where in the schema, as a JSON Pointer. */
  readonly at: string;
  /** What became of it, in words that follow on "at". */
  readonly says: string;
}

export type DifferenceKind =
  | 'field-removed'
  | 'field-renamed'
  | 'field-added'
  | 'field-required'
  | 'field-optional'
  | 'values-narrowed'
  | 'values-widened'
  | 'type-changed'
  | 'range-narrowed'
  | 'range-widened'
  | 'pattern-changed'
  | 'closed'
  | 'opened'
  | 'alternatives-changed'
  | 'meaning-changed'
  | 'reworded'
  | 'keyword-changed';

/** Finds the schema that a `$ref` of a document names. */
export type Resolve = (schema: JsonSchema) => JsonSchema;

/** What a schema says, by keyword. */
export type Keywords = Readonly<Record<string, unknown>>;

/** Compares two schemas that are parts of others. @param at where, as a JSON Pointer */
export type Compare = (before: JsonSchema, after: JsonSchema, at: string) => readonly Difference[];

/** The differences that one keyword makes. @param compare for what is nested in it */
export type Rule = (compare: Compare, before: Keywords, after: Keywords, at: string) => readonly Difference[];

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));

export const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

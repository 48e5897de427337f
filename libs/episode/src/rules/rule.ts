import { Type } from '@sinclair/typebox';

/**
 * A published rule as data: what the service judges by, and where it is written. A new edition of a rule is another version beside the old
 * one, because what was judged by the old one stays so.
 */
export interface Rule<Table> {
  readonly id: string;
  readonly version: string;
  /** Where the rule is written. */
  readonly source: string;
  /** How well the source was read: `V` in the original, `2` in another's account of it, `K` known but not read again. */
  readonly mark: 'V' | '2' | 'K';
  readonly table: Table;
}

const name = Type.String({ minLength: 1, maxLength: 200 });

/** Schema of the rule by which an event was judged. Schemas of events rest on rules in turn, so that it uses none of theirs. */
export const judgedBy = Type.Object({ id: name, version: name }, { additionalProperties: false });

/** What an event that was judged by the rule keeps of it. */
export const judgedByRule = ({ id, version }: Rule<unknown>): { id: string; version: string } => ({ id, version });

/** How a policy names a rule: `specimen-validity@b7-1`. */
export const nameOfRule = ({ id, version }: Pick<Rule<unknown>, 'id' | 'version'>): string => `${id}@${version}`;

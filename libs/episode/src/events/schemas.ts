import { Type, type TLiteral, type TObject, type TProperties, type TUnion } from '@sinclair/typebox';
import type { EventDefinition, EventOf } from '@throughline/kernel';
import { cowsRange } from '../reference/cows';
import { levelsOfCare } from '../reference/levels-of-care';
import { namesOf } from '../names-of';

/** The payload of the event that a definition describes. */
export type DataOf<Definition extends EventDefinition> = EventOf<Definition>['data'];

/** An object without further properties: a misspelt field is a fault, not a silent loss. */
export const payload = <Properties extends TProperties>(properties: Properties): TObject<Properties> =>
  Type.Object(properties, { additionalProperties: false });

/** One of the listed words. */
export const oneOf = <const Words extends readonly string[]>(words: Words): TUnion<{ -readonly [I in keyof Words]: TLiteral<Words[I]> }> =>
  Type.Union(words.map((word) => Type.Literal(word))) as unknown as TUnion<{ -readonly [I in keyof Words]: TLiteral<Words[I]> }>;

/** A surrogate id. Never a name, a number of an identity document or anything else that points at a person by itself. */
export const id = Type.String({ minLength: 1, maxLength: 128, pattern: '^[A-Za-z0-9._:@-]+$' });
/** A calendar day, `YYYY-MM-DD`. */
export const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** An instant: ISO 8601 in UTC. */
export const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' });
/** Words of a clinician or a code of another system. */
export const text = Type.String({ minLength: 1, maxLength: 2000 });
/** A count, 0 or more. */
export const count = Type.Integer({ minimum: 0 });
/** A number of days or doses, 1 or more. */
export const days = Type.Integer({ minimum: 1 });
/** Milligrams, more than 0. There is no upper limit on purpose: FDA notice of 27 Dec 2024, 89 FR 105613; real doses reach 397 mg. */
export const doseMg = Type.Number({ exclusiveMinimum: 0 });
/** Total of the Clinical Opiate Withdrawal Scale, 0 to 48 (Wesson & Ling 2003). */
export const cowsTotal = Type.Integer({ minimum: cowsRange.min, maximum: cowsRange.max });
/** Present and true when the fact reached the record after the episode had been closed. */
export const lateArrival = Type.Literal(true);
/** A level of care: the edition of the ASAM Criteria and the code in it. */
export const levelOfCare = payload({ system: oneOf(namesOf(levelsOfCare)), code: text });

import type { Static, TObject } from '@sinclair/typebox';
import type { JsonObject } from './json';

/**
 * One kind of event, whole: its name, version, JSON Schema, meaning, example and the steps from older versions.
 * Types, codec, catalogue and the example test are derived from it. A stored type is never renamed or given a new meaning.
 */
export interface EventDefinition<Type extends string = string, Schema extends TObject = TObject> {
  /** Past tense, without the suffix `Event`: `InductionStarted`. */
  readonly type: Type;
  /** Version of the schema, from 1. */
  readonly version: number;
  /** One sentence for the event catalogue. */
  readonly doc: string;
  readonly schema: Schema;
  /** A payload that satisfies the schema; tests and the catalogue use it. */
  readonly example: Static<Schema>;
  /** `upcast[n]` turns a payload of version n into one of version n + 1. Pure. */
  readonly upcast: Readonly<Record<number, (payload: JsonObject) => JsonObject>>;
  /**
   * A law of the payload that its schema cannot say, such as "the total is the sum". Checked at every write; what was stored before the law
   * is still read.
   *
   * @returns what is broken, without values; null when it holds
   */
  holds?(data: Static<Schema>): string | null;
  /**
   * Computes the fields that follow from others, and from the policy in force when the fact occurred. A corrected payload passes through it
   * before it is checked. Pure.
   */
  derive?(data: JsonObject, policy: unknown): JsonObject;
  /** Payloads of other events inside this one: each is read and checked by its own definition. */
  nested?(data: Static<Schema>): readonly NestedPayload[];
}

/** A payload inside a payload. */
export interface NestedPayload {
  /** The field that holds it. */
  readonly at: string;
  /** Of which event it is a payload. */
  readonly type: string;
  /** The version of that event's schema in which it was written. */
  readonly version: number;
}

export const defineEvent = <const Type extends string, Schema extends TObject>(
  definition: EventDefinition<Type, Schema>,
): EventDefinition<Type, Schema> => definition;

/** The event that a definition describes: its type and its payload, nothing about when or by whom. */
export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Schema> ? { readonly type: Type; readonly data: Static<Schema> } : never;

/** The union of the events that a tuple of definitions describes. */
export type EventUnion<Definitions extends readonly unknown[]> = EventOf<Definitions[number]>;

/** Any event, for code that is generic over the domain. */
export interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

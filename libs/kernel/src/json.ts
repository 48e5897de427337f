/** What an event's payload may hold: JSON and nothing else (no `Date`, no `bigint`, no `undefined`). */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

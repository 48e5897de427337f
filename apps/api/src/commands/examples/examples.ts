/** A body for each command of a topic, as a reader of the OpenAPI document may send it: one that is missing does not compile. */
export type Examples<Data> = { readonly [Name in keyof Data]: Data[Name] & object };

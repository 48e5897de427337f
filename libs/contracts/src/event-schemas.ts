/** A JSON Schema as it is published. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One version of an event that may be stored, and sent. */
export interface EventVersion {
  readonly type: string;
  readonly version: number;
  /** As it is published, with `$id`, `title`, `description` and an example. */
  readonly schema: JsonSchema;
}

/** Schemas of events by their path: `ReferralOpened/2.json`. */
export type SchemasByPath = ReadonlyMap<string, JsonSchema>;

/** Every version of every event, by type and then by version. @throws Error for a path that names no version of an event */
export const eventVersions = (schemas: SchemasByPath): readonly EventVersion[] =>
  [...schemas]
    .map(([path, schema]) => {
      const [, type, version] = /^(\w+)\/(\d+)\.json$/.exec(path) ?? [];
      if (type === undefined) throw new Error(`${path} names no version of an event`);
      return { type, version: Number(version), schema };
    })
    .sort((one, other) => (one.type === other.type ? one.version - other.version : one.type < other.type ? -1 : 1));

/** What a version of an event is called in documents: `ReferralOpened.2`. */
export const nameOf = ({ type, version }: Pick<EventVersion, 'type' | 'version'>): string => `${type}.${version}`;

/** A keyword of a schema that is text; empty where it has none. */
export const textAt = (schema: JsonSchema, keyword: string): string => {
  const found = schema[keyword];
  return typeof found === 'string' ? found : '';
};

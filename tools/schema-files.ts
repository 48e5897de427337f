import { allEvents } from '@throughline/episode';

/**
 * What subscribers validate payloads against: for each event a JSON Schema (2020-12), by its path under docs/schemas. `$id` is what a message
 * names as its `ce_dataschema`, and ends in the path.
 */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    allEvents.map(({ type, version, doc, schema, example }) => {
      const path = `${type}/${version}.json`;
      const published = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `https://throughline.invalid/schemas/${path}`,
        title: type,
        description: doc,
        ...schema,
        examples: [example],
      };
      return [path, `${JSON.stringify(published, null, 2)}\n`];
    }),
  );

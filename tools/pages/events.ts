import { allEvents, eventCodec } from '@throughline/episode';
import { allViews } from '@throughline/views';
import { alignedTable } from './aligned-table';

/** docs/events.md: every event with what it says, its fields, and the views that take it in. */
export const eventsPage = (): string => `# Events

From the definitions in libs/episode by \`npm run docs\`. The JSON Schema of each is in docs/schemas. Versions that were stored earlier are read as today's.
A view that does not name an event passes it over; the timeline of a patient takes every event of a patient's streams.

## The catalogue

${alignedTable([['Event', 'Version', 'Says', 'Fields'], ...allEvents.map(({ type }) => rowOf(type))])}

## Which view takes which event

${alignedTable([['View', 'Version', 'Order', 'Takes'], ...allViews.map(({ name, version, order, takes }) => [name, String(version), order, [...takes].sort().join(', ')])])}
`;

const rowOf = (type: string): readonly string[] => {
  const definition = eventCodec.definitions.get(type);
  if (!definition) throw new Error(`${type} has no definition`);
  const { properties = {}, required = [] } = definition.schema as { properties?: object; required?: readonly string[] };
  const fields = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
  return [`\`${type}\``, String(definition.version), definition.doc, fields.join(', ')];
};

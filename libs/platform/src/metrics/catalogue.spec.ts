import { metricGroups } from './definitions';
import type { MetricDefinition } from './definition';

const definitions: readonly MetricDefinition[] = metricGroups.flatMap(({ metrics }) => Object.values<MetricDefinition>(metrics));

it('every metric has a name of its own, and counters alone end in _total', () => {
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
  for (const { name, kind } of definitions) expect(name.endsWith('_total')).toBe(kind === 'counter');
});

it('no label can hold the id of a person, an episode or a request', () => {
  const labels = new Set(definitions.flatMap((definition) => definition.labels));
  expect([...labels].filter((label) => /id$|patient|episode|actor|staff|stream|path|url/i.test(label))).toEqual([]);
});

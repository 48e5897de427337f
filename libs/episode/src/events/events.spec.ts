import { createCodec } from '@throughline/kernel';
import { allEvents, type EpisodeServiceEvent } from './index';

const codec = createCodec<EpisodeServiceEvent>(allEvents);

describe('the event catalogue', () => {
  it.each(allEvents.map((definition) => [definition.type, definition] as const))(
    'has an example of %s that its schema accepts',
    (type, definition) => {
      expect(() => codec.write({ type, data: definition.example })).not.toThrow();
    },
  );

  it.each(allEvents.map((definition) => [definition.type, definition] as const))(
    'refuses a field that %s does not have',
    (type, definition) => {
      expect(() => codec.write({ type, data: { ...definition.example, misspelt: true } })).toThrow('breaks its schema');
    },
  );

  it('names no event by two definitions', () => {
    expect(new Set(allEvents.map(({ type }) => type)).size).toBe(allEvents.length);
  });
});

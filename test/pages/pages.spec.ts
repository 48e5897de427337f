import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allEvents, besideTheCatalogue, catalogue, commandNames } from '@throughline/episode';
import { pages } from '../../tools/pages';
import { specsOf } from '../../tools/pages/domain';

const root = resolve(__dirname, '../..');

it.each(Object.entries(pages))('%s says what the code says; if not: npm run docs', (path, made) => {
  const page = existsSync(resolve(root, path)) ? readFileSync(resolve(root, path), 'utf8') : '';
  expect(made(page)).toBe(page);
});

describe('the catalogue', () => {
  const entries = [...catalogue, ...besideTheCatalogue];

  it('has rows 1 to 68 and that of audit sessions, each once', () => {
    expect(catalogue.map(({ row }) => row)).toEqual([...Array.from({ length: 68 }, (_, index) => index + 1), 72]);
  });

  it('names every command and every event', () => {
    const commands = entries.flatMap((entry) => entry.commands);
    expect(commandNames.filter((name) => !commands.includes(name))).toEqual([]);
    const events = entries.flatMap((entry) => entry.events);
    expect(allEvents.map(({ type }) => type).filter((type) => !events.includes(type))).toEqual([]);
  });

  it('names no command twice', () => {
    const commands = entries.flatMap((entry) => entry.commands);
    expect(commands.filter((name, index) => commands.indexOf(name) < index)).toEqual([]);
  });

  it.each(entries.flatMap(({ commands, topics }) => commands.map((name) => [name, topics] as const)))(
    '%s is specified in %s',
    (name, topics) => {
      expect(specsOf({ commands: [name], topics })).not.toEqual([]);
    },
  );
});

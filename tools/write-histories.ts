import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allEvents, eventCodec } from '@throughline/episode';

/**
 * `npm run histories`: keeps an event of every present version in test/histories/each-version.json, as it is stored today. What was kept before
 * is never touched: it is what old programs wrote.
 */
const file = resolve(__dirname, '../test/histories/each-version.json');

interface Kept {
  readonly type: string;
  readonly schemaVersion: number;
  /** The text that was stored. */
  readonly payload: string;
}

const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Kept[]) : [];
const added = allEvents
  .filter(({ type, version }) => !before.some((kept) => kept.type === type && kept.schemaVersion === version))
  .map(({ type, example }): Kept => ({ type, ...eventCodec.write({ type, data: example }) }));
writeFileSync(file, `${JSON.stringify([...before, ...added], null, 2)}\n`);
process.stdout.write(`${added.length} events of new versions are kept\n`);

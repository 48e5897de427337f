import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '@throughline/kernel';

/** The folder of published schemas: beside the sources, and beside what was built of them. */
const folder = (): string => {
  for (let place = __dirname; ; place = dirname(place)) {
    const found = join(place, 'docs', 'schemas');
    if (existsSync(found)) return found;
    if (place === dirname(place)) throw new Error('The folder docs/schemas is not there: it belongs to what is installed');
  }
};

const read = new Map<string, Promise<object>>();

/**
 * The published JSON Schema of an event in the version in which it was written.
 *
 * @throws Fault `unknown-event-version` when there is none
 */
export const publishedSchema = (type: string, version: number): Promise<object> => {
  const name = `${type}/${version}`;
  const schema = read.get(name) ?? readSchema(type, version);
  read.set(name, schema);
  // What could not be read is tried again.
  schema.catch(() => read.delete(name));
  return schema;
};

const readSchema = async (type: string, version: number): Promise<object> => {
  const file = /^\w+$/.test(type) ? join(folder(), type, `${version}.json`) : null;
  const text = file === null ? null : await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Fault('unknown-event-version', `There is no published schema of ${type} version ${version}`);
  return JSON.parse(text) as object;
};

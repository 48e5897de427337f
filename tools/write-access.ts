import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from './access-page';

/** Writes the tables of docs/access.md anew: `npm run docs:access`. */
const page = join(__dirname, '..', 'docs', 'access.md');
writeFileSync(page, withTables(readFileSync(page, 'utf8')));

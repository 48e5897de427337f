import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

/** Writes every page of the documentation that comes from the code: `npm run docs`. */
for (const [path, made] of Object.entries(pages)) {
  const file = join(__dirname, '..', path);
  writeFileSync(file, made(existsSync(file) ? readFileSync(file, 'utf8') : ''));
}

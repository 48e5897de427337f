import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTables } from '../../tools/access-page';

it('docs/access.md says what the table of access says; if not: npm run docs:access', async () => {
  const page = await readFile(join(__dirname, '../../docs/access.md'), 'utf8');
  expect(page).toBe(withTables(page));
});

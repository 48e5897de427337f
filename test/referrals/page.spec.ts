import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { referralsPage } from '../../tools/referrals-page';

it('docs/referrals.md says what the reference data say; if not: npm run docs:referrals', async () => {
  expect(await readFile(join(__dirname, '../../docs/referrals.md'), 'utf8')).toBe(referralsPage());
});

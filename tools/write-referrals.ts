import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referralsPage } from './referrals-page';

/** Writes docs/referrals.md anew: `npm run docs:referrals`. */
writeFileSync(join(__dirname, '..', 'docs', 'referrals.md'), referralsPage());

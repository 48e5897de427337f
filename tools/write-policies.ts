import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesPage } from './policies-page';

/** Writes docs/policies.md anew: `npm run docs:policies`. */
writeFileSync(join(__dirname, '..', 'docs', 'policies.md'), policiesPage());

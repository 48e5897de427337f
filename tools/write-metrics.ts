import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { metricsCatalogue } from '@throughline/platform';

/** Writes docs/metrics.md: `npm run docs:metrics`. */
writeFileSync(join(__dirname, '..', 'docs', 'metrics.md'), metricsCatalogue());

import { writeFileSync } from 'node:fs';
import { foldDigests } from '../libs/views/src/fold-digests';
import { foldBundles, foldDigestsFile, foldDigestsPath } from './fold-digests';

/**
 * `npm run digests`: writes the digest of each view's fold to libs/views/src/fold-digests.ts and names the views that have changed. With
 * `-- --modules` also the source files that each of them reaches.
 */
const write = async (): Promise<void> => {
  const bundles = await foldBundles();
  writeFileSync(foldDigestsPath, foldDigestsFile(bundles));
  for (const { view, digest, modules } of bundles) {
    const state = foldDigests[view] === digest ? 'as before' : 'CHANGED: what was built of it must be rebuilt';
    process.stdout.write(`${view}: ${state}\n`);
    if (process.argv.includes('--modules')) for (const path of modules) process.stdout.write(`  ${path}\n`);
  }
};

void write();

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contractFiles } from './contracts/documents';

/** `npm run contracts`: writes what others build on: the documents in docs/contracts and the client's types. */
const write = async (): Promise<void> => {
  for (const [path, text] of await contractFiles()) {
    const file = join(__dirname, '..', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${path}\n`);
  }
};

void write();

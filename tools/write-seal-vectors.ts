import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sealVectors } from './seal-vectors';

/** `npm run vectors`: writes docs/seals/vectors.json. */
const write = async (): Promise<void> => {
  writeFileSync(resolve(__dirname, '../docs/seals/vectors.json'), await sealVectors());
};

void write();

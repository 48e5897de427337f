import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openCheckpoint, parseVkey } from '@throughline/seal';
import { sealVectors } from '../../tools/seal-vectors';

const committed = readFileSync(resolve(__dirname, '../../docs/seals/vectors.json'), 'utf8');
const page = readFileSync(resolve(__dirname, '../../docs/seals.md'), 'utf8');

interface Vectors {
  readonly events: readonly { readonly canonicalBytes: string; readonly leafHash: string }[];
  readonly tree: { readonly roots: readonly string[] };
  readonly keys: { readonly vkeys: readonly string[] };
  readonly checkpoint: string;
}

describe('the test vectors of seals', () => {
  const { events, tree, keys, checkpoint } = JSON.parse(committed) as Vectors;

  it('are what the code comes to; a difference breaks every proof that was ever given out', async () => {
    expect(await sealVectors()).toBe(committed);
  });

  it('are those that the page quotes', () => {
    const [first] = events;
    for (const quoted of [first?.canonicalBytes.slice(0, 128), first?.leafHash, tree.roots.at(-1), checkpoint])
      expect(page).toContain(quoted);
  });

  it('hold a checkpoint that their public key verifies', () => {
    const { root } = openCheckpoint(checkpoint, keys.vkeys.map(parseVkey));
    expect(root.toString('hex')).toBe(tree.roots.at(-1));
  });
});

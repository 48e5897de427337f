import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffPolicies } from '@throughline/episode';
import { choicesNamed } from './policies';
import { differencesAsText } from './render';

const preset = (name: string): string => join(__dirname, '../../../../examples/policies', `${name}.json`);
const nobody = () => Promise.reject(new Error('Two files need no service'));

describe('comparing policies', () => {
  it('of two files asks no service, and names each choice that differs', async () => {
    const [a, b] = [await choicesNamed(preset('harm-reduction'), nobody), await choicesNamed(preset('zero-tolerance'), nobody)];
    const text = differencesAsText(diffPolicies(a, b));
    expect(text).toMatch(/tolerance\.cannabis +tolerated +not_tolerated/);
    expect(text).toMatch(/dismissal\.allowed +says nothing +true/);
    expect(text).toMatch(/referral\.maxConcurrent +1 +says nothing/);
  });

  it('says so when nothing differs', async () => {
    const hub = await choicesNamed(preset('hub'), nobody);
    expect(differencesAsText(diffPolicies(hub, hub))).toBe('They say the same.\n');
  });

  it('says what a file holds that no policy has', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'throughline-policy-')), 'misspelt.json');
    await writeFile(file, JSON.stringify({ reason: 'x', tolerence: null, zones: null }));
    await expect(choicesNamed(file, nobody)).rejects.toThrow('says what no policy has: tolerence, zones.');
  });

  it('says which file is not there', () =>
    expect(choicesNamed('no-such-policy.json', nobody)).rejects.toThrow('no-such-policy.json cannot be read'));
});

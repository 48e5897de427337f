import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AdoptSitePolicyData } from '@throughline/episode';
import { throughline, type Run } from '../import/throughline';
import { opening } from '../journeys/bodies';
import { standaloneFolder, type StandaloneFolder } from '../journeys/program';

describe('throughline policy', () => {
  const preset = join(__dirname, '../../examples/policies/outpatient.json');
  let home: StandaloneFolder;
  let address: string;
  let outpatient: AdoptSitePolicyData;
  beforeAll(async () => {
    home = await standaloneFolder();
    ({ address } = await home.start());
    outpatient = JSON.parse(await readFile(preset, 'utf8')) as AdoptSitePolicyData;
  });
  afterAll(() => home.remove());

  const policy = (...parameters: string[]): Promise<Run> =>
    throughline(['policy', ...parameters], { THROUGHLINE_URL: address, THROUGHLINE_DATA: home.folder });

  /** A file with the outpatient policy, changed. */
  const changed = async (name: string, changes: object): Promise<string> => {
    const file = join(home.folder, name);
    await writeFile(file, JSON.stringify({ ...outpatient, ...changes }));
    return file;
  };
  const noOutreach = { visits: { missedResponse: 'none', outreachWithinDays: null } };
  const ahead = { effectiveFrom: '2999-01-01T00:00:00Z', supersedes: 'site-1@1', reason: 'new guidance' };

  const give = async (path: string, body: object): Promise<string> => {
    const headers = { authorization: `Bearer ${home.token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${address}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return ((await answer.json()) as { readonly position: string }).position;
  };
  const shown = (position: string): Promise<Response> =>
    fetch(`${address}/v1/caseloads?after=${position}`, { headers: { authorization: `Bearer ${home.readerToken}` } });

  it.each(['show', 'diff', 'adopt', 'effect'])('%s says how it is used', async (command) => {
    const { status, out } = await policy(command, '--help');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Example:\\n +\\$ throughline policy ${command} site-1`));
  });

  it.each([
    ['show', ['show', 'site-1']],
    ['diff', ['diff', 'site-1@1', preset]],
    ['effect', ['effect', 'site-1', '--file', preset]],
  ])('%s says of a site without a policy how to adopt one', async (_command, parameters) => {
    const { status, out, complaints } = await policy(...parameters);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(complaints).toBe(
      'site-1 has no policy. Adopt one with "throughline policy adopt site-1 --file examples/policies/outpatient.json".\n',
    );
  });

  it('adopts the one in a file, and shows what it chooses', async () => {
    const adopted = await policy('adopt', 'site-1', '--file', preset);
    expect(adopted).toMatchObject({ status: 0, out: `site-1 has adopted ${preset}, in force from 2026-01-01T00:00:00Z.\n` });
    const { status, out } = await policy('show', 'site-1');
    expect(status).toBe(0);
    expect(out).toMatch(/site-1@1 +from 2026-01-01T00:00:00.*first policy of the site/);
    expect(out).toMatch(/induction\.minCows +8\n/);
    expect(out).not.toContain('site-1@2');
  });

  it('names every fault of a file, and adopts nothing', async () => {
    const malformed = await changed('malformed.json', { ...ahead, zone: 7, tolerence: null, closing: { lostAfterDays: -1 } });
    const atTheEdge = await policy('adopt', 'site-1', '--file', malformed);
    expect(atTheEdge).toMatchObject({ status: 1, out: '' });
    for (const pointer of ['/zone', '/tolerence', '/closing/lostAfterDays', '/closing/lostAfterAttempts'])
      expect(atTheEdge.complaints).toContain(`  ${pointer}: `);
    const contradictory = await changed('contradictory.json', {
      ...ahead,
      zone: 'America/Throughline',
      injections: { sublocade: { minDays: 30, maxDays: 26 } },
    });
    const decided = await policy('adopt', 'site-1', '--file', contradictory);
    expect(decided).toMatchObject({ status: 1, out: '' });
    for (const fault of ['zone: no IANA time zone', 'injections.sublocade: minDays is above maxDays'])
      expect(decided.complaints).toContain(fault);
    expect((await policy('show', 'site-1')).out).not.toContain('site-1@2');
  });

  it.each([
    ['begins when the one before it does', { ...ahead, effectiveFrom: '2026-01-01T00:00:00Z' }, 'takes effect after the one it supersedes'],
    ['begins before it is adopted', { ...ahead, effectiveFrom: '2026-01-02T00:00:00Z' }, 'after it is adopted'],
    ['follows one that there is not', { ...ahead, supersedes: 'site-1@2' }, 'The newest policy of the site is site-1@1'],
    ['follows none', { ...ahead, supersedes: null }, 'The newest policy of the site is site-1@1'],
  ])('does not adopt one that %s', async (what, changes, words) => {
    const file = await changed(`${what}.json`, { ...noOutreach, ...changes });
    const { status, out, complaints } = await policy('adopt', 'site-1', '--file', file);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(complaints).toContain(words);
  });

  it('tells of two patients the one about whom a proposed policy would decide differently', async () => {
    await give('episodes/e-1/commands/OpenEpisode', opening('p-1'));
    const positions = [await give('episodes/e-2/commands/OpenEpisode', opening('p-2'))];
    const missed = { visitType: 'medication', reason: 'forgot', imputed: false, occurredAt: '2026-03-04T09:00:00Z' };
    positions.push(await give('episodes/e-2/commands/RecordNoShow', missed));
    for (const position of positions) await shown(position);
    const file = await changed('no-outreach.json', { ...ahead, ...noOutreach });
    const { status, out } = await policy('effect', 'site-1', '--file', file);
    expect(status).toBe(0);
    expect(out).toMatch(/^ +Episode +Decision +Now +Then\n +e-2 +missed visit +outreach +none\n$/);
    expect((await policy('effect', 'site-1', '--file', preset)).out).toBe('No open episode would be decided differently.\n');
  });

  it('prints what two versions choose differently, once the second is adopted', async () => {
    const file = await changed('no-outreach.json', { ...ahead, ...noOutreach });
    expect(await policy('adopt', 'site-1', '--file', file)).toMatchObject({ status: 0 });
    const { status, out } = await policy('diff', 'site-1@1', 'site-1@2');
    expect(status).toBe(0);
    expect(out).toMatch(/^ +Choice +A +B\n +visits\.missedResponse +outreach +none\n$/);
    expect(await policy('diff', 'site-1@1', 'site-1@3')).toMatchObject({
      status: 1,
      complaints: 'site-1 has no policy version site-1@3.\n',
    });
  });

  it.each([
    ['adopt without a file', ['adopt', 'site-1']],
    ['diff of one', ['diff', preset]],
    ['a word that it does not know', ['annul', 'site-1']],
  ])('ends with 2 after wrong use: %s', async (_what, parameters) => {
    expect(await policy(...parameters)).toMatchObject({ status: 2, out: '' });
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { throughline, type Run } from '../import/throughline';
import { standaloneFolder, type StandaloneFolder } from '../journeys/program';

describe('throughline send', () => {
  let home: StandaloneFolder;
  let address: string;
  beforeAll(async () => {
    home = await standaloneFolder();
    ({ address } = await home.start());
  });
  afterAll(() => home.remove());

  const send = (...parameters: string[]): Promise<Run> =>
    throughline(['send', ...parameters], { THROUGHLINE_URL: address, THROUGHLINE_DATA: home.folder });

  const fileWith = async (name: string, content: string): Promise<string> => {
    const file = join(home.folder, name);
    await writeFile(file, content);
    return file;
  };

  const policy = join(__dirname, '../../examples/policies/outpatient.json');
  const opening = { patientId: 'p-1', programmeId: 'obot', siteId: 'site-1', firstContactOn: '2026-03-01', referralSource: 'self' };

  it('gives the command as somebody who may, and prints the receipt; the same again does nothing a second time', async () => {
    expect(await send('AdoptSitePolicy', '--target', 'site-1', '--file', policy)).toMatchObject({ status: 0 });
    const file = await fileWith('opening.json', JSON.stringify(opening));
    const [first, second] = [
      await send('OpenEpisode', '--target', 'e-1', '--file', file),
      await send('OpenEpisode', '--target', 'e-1', '--file', file),
    ];
    expect(JSON.parse(first.out)).toMatchObject({
      stream: 'episode-e-1',
      version: 1,
      events: [{ type: 'EpisodeOpened' }, { type: 'EpisodeRegistered' }],
    });
    expect(JSON.parse(second.out)).toEqual({ ...(JSON.parse(first.out) as object), repeated: true });
  });

  it('prints a body that the service takes', async () => {
    const { out } = await send('ScreenForOud', '--example');
    const file = await fileWith('screening.json', out);
    expect(await send('ScreenForOud', '--target', 'e-1', '--file', file, '--role', 'nurse')).toMatchObject({ status: 0 });
  });

  it('lists every command with who may give it', async () => {
    const { out } = await send('--list');
    expect(out).toMatch(/^RecordUDS: prescriber, nurse/m);
    expect(out).toMatch(/^CorrectEntry-referrals: /m);
  });

  it('names every fault of a body, and changes nothing', async () => {
    const file = await fileWith('faulty.json', JSON.stringify({ specimenId: 7, mood: 'random' }));
    const { status, out, complaints } = await send('CollectUds', '--target', 'e-1', '--file', file);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(complaints).toContain('/specimenId: ');
    expect(complaints).toContain('/mood: There is no such field');
  });

  it.each([
    ['a command that there is none of', ['RecordUd', '--target', 'e-1', '--file', policy], 'Did you mean RecordUDS?'],
    ['no record', ['RecordUDS', '--file', policy], 'Say to which record with --target'],
    ['a file that is not there', ['RecordUDS', '--target', 'e-1', '--file', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['a role that may not', ['RecordUDS', '--target', 'e-1', '--file', policy, '--role', 'peer_supervisor'], 'answered with 403'],
  ])('says of %s what to do', async (_, parameters, words) => {
    const { status, complaints } = await send(...parameters);
    expect(status).toBe(1);
    expect(complaints).toContain(words);
  });
});

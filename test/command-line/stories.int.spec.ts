import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { throughline, type Run } from '../import/throughline';
import { standaloneFolder, type StandaloneFolder } from '../journeys/program';

const stories = join(__dirname, '../../examples/stories');
const names = readdirSync(stories).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []));

describe('the stories', () => {
  let home: StandaloneFolder;
  let address: string;
  beforeAll(async () => {
    home = await standaloneFolder();
    ({ address } = await home.start());
  });
  afterAll(() => home.remove());

  const run = (name: string, ids: string): Promise<Run> =>
    throughline(['run', join(stories, `${name}.yaml`), '--ids', ids], { THROUGHLINE_URL: address, THROUGHLINE_DATA: home.folder });

  it.each(names)('%s is told by the timelines that come of it', async (name) => {
    const { status, out, complaints } = await run(name, `told-${names.indexOf(name)}`);
    expect(status === 0 ? '' : complaints).toBe('');
    expect(out.trim()).toBe(readFileSync(join(stories, 'expected', `${name}.txt`), 'utf8').trim());
  });

  it('are ten, two for each founding document', () => {
    const sources = names.map((name) => /^source: (S00\d)/m.exec(readFileSync(join(stories, `${name}.yaml`), 'utf8'))?.[1]);
    const documents = ['S000', 'S001', 'S002', 'S003', 'S004'];
    expect(sources.sort()).toEqual(documents.flatMap((one) => [one, one]));
  });

  it('one that is played again with the same ids does nothing a second time', async () => {
    const [name = ''] = names;
    const first = await run(name, 'again');
    const second = await run(name, 'again');
    expect(second.out).toBe(first.out);
  });
});

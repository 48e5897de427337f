import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEvents } from '@throughline/episode';
import { digestOf } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { foldBundles, foldDigestsFile, foldDigestsPath } from '../../tools/fold-digests';

const root = join(__dirname, '../..');
const digests = async (given?: Parameters<typeof foldBundles>[0]): Promise<ReadonlyMap<string, string>> =>
  new Map((await foldBundles(given)).map(({ view, digest }) => [view, digest]));

/** The views whose digests would be others if a file had another text at one place. */
const changedBy = async (path: string, text: string, other: string): Promise<readonly string[]> => {
  const read = (asked: string): string => {
    const source = readFileSync(join(root, asked), 'utf8');
    if (asked !== path) return source;
    expect(source).toContain(text);
    return source.replace(text, other);
  };
  return changed(await digests({ read }));
};

const changed = async (others: ReadonlyMap<string, string>): Promise<readonly string[]> =>
  [...(await digests())].flatMap(([view, digest]) => (others.get(view) === digest ? [] : [view]));

describe('the digests of folds', () => {
  it('are those of the code ("npm run digests" writes them)', async () => {
    expect(readFileSync(foldDigestsPath, 'utf8')).toBe(foldDigestsFile(await foldBundles()));
  });

  it('stand in every registered view, and decide who goes on with whose tables', () => {
    for (const view of allViews) {
      expect(view.foldDigest).toMatch(/^[0-9a-f]{16}$/);
      expect(digestOf({ ...view, foldDigest: 'of another fold' })).not.toBe(digestOf(view));
    }
  });

  it('are told apart by a sentence of the timeline only where it is told', async () => {
    expect(await changedBy('libs/views/src/patient-timeline/sentences/readmission.ts', '`Readmitted: ', '`Admitted again: ')).toEqual([
      'patient-timeline',
    ]);
  });

  it('are told apart by what a fold calls in other files of the views', async () => {
    const views = await changedBy('libs/views/src/reading/contact.ts', `'video' : modality`, `'phone' : modality`);
    expect(views).toEqual(['caseload']);
  });

  it('are told apart by a number that the domain has, wherever a fold counts with it', async () => {
    const views = await changedBy('libs/episode/src/days.ts', '86_400_000', '86_400_001');
    expect(views).toEqual(['medication-coverage', 'obligations']);
  });

  it('are told apart by a column of a table, and by the key', async () => {
    expect(await changedBy('libs/views/src/site-zones/tables.ts', `type: 'text'`, `type: 'json'`)).toEqual(['site-zones']);
    expect(await changedBy('libs/views/src/caseload/projection.ts', 'episodeId ?? siteId', 'siteId ?? episodeId')).toEqual(['caseload']);
  });

  it('are told apart by the schema version of an event that the view takes', async () => {
    const events = allEvents.map(({ type, version }) => ({ type, version: type === 'PeerContactRecorded' ? version + 1 : version }));
    const views = await changed(await digests({ events }));
    expect(views).toEqual(allViews.filter(({ takes }) => takes.includes('PeerContactRecorded')).map(({ name }) => name));
  });

  it('are told apart by the schema version of corrections where the view is told as it occurred', async () => {
    const events = allEvents.map(({ type, version }) => ({ type, version: type === 'EntryVoided' ? version + 1 : version }));
    const views = await changed(await digests({ events }));
    expect(views).toEqual(
      allViews.filter(({ order, takes }) => order === 'as-occurred' || takes.includes('EntryVoided')).map(({ name }) => name),
    );
  });

  it('are not told apart by any type that the code knows', async () => {
    const types = `type Letters = '${'zqxjkvw'.repeat(2_000)}';\n`;
    const read = (path: string): string => `${types}${readFileSync(join(root, path), 'utf8')}`;
    expect(await changed(await digests({ read }))).toEqual([]);
  });

  it.each([
    ['a comment', '/** Nothing that happened afterwards opens', '/** No fact told later opens'],
    ['a line break', 'const episode = episodeOf(event, rows);', 'const episode =\n\n  episodeOf(event,   rows);'],
    ['a type', 'imputed: boolean): void', 'imputed: true | false): undefined'],
    [
      'the name of a local',
      'const assignment of rows.all(caseloadAssignments)) rows.put(caseloadAssignments, { ...assignment,',
      'const one of rows.all(caseloadAssignments)) rows.put(caseloadAssignments, { ...one,',
    ],
  ])('are not told apart by %s', async (_, text, other) => {
    expect(await changedBy('libs/views/src/caseload/projection.ts', text, other)).toEqual([]);
  });

  it('are not told apart by what only queries reach', async () => {
    expect(await changedBy('libs/views/src/caseload/query.ts', 'select', 'select distinct')).toEqual([]);
  });
});

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, lockFolder } from './instance-lock';
import { startOf } from './process-identity';

describe('the lock on a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const leaveBehind = (content: string): Promise<void> => writeFile(join(folder, 'instance.lock'), content);

  it('is given to one, and to the next after its release', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await lock.release();
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given to exactly one of many who ask at the same time, also over a dead one', async () => {
    await leaveBehind(JSON.stringify({ pid: 4_194_303, start: 'long ago' }));
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    const given = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(given).toHaveLength(1);
    await given[0]?.release();
  });

  it('is not held by a process that has ended, by a later one with its id, or by half a file', async () => {
    for (const left of [
      JSON.stringify({ pid: 4_194_303, start: 'long ago' }),
      JSON.stringify({ pid: process.pid, start: 'an earlier one' }),
      JSON.stringify({ pid: 1, start: 'an earlier one' }),
      '{"pid":',
    ]) {
      await leaveBehind(left);
      await (await lockFolder(folder)).release();
    }
  });

  it('is held by a living process, which it names', async () => {
    await leaveBehind(JSON.stringify({ pid: process.ppid, start: await startOf(process.ppid) }));
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.ppid}`);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rejections } from './rejections';

const topics = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'rejections.ts')));

/** The codes that a topic's own file lists. */
const codesOf = async (topic: string): Promise<readonly string[]> => {
  const file = (await import(join(__dirname, topic, 'rejections'))) as Readonly<Record<string, object>>;
  return Object.values(file).flatMap((codes) => Object.keys(codes));
};

describe('a code of rejection', () => {
  it("belongs to one topic, so that no topic changes the status of another's", async () => {
    const codes = (await Promise.all(topics.map(codesOf))).flat();
    expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([]);
    expect(Object.keys(rejections)).toEqual(expect.arrayContaining(codes));
  });
});

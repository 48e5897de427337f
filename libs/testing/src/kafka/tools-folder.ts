import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const above = (folder: string): string => {
  const tools = join(folder, 'tools/kafka');
  if (existsSync(tools)) return tools;
  if (dirname(folder) === folder) throw new Error(`There is no tools/kafka above ${__dirname}: run it from a clone of the repository.`);
  return above(dirname(folder));
};

/** The repository's `tools/kafka`, whether this file runs as it is or compiled into `dist`. */
export const toolsFolder = above(__dirname);

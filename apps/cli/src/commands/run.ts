import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readCommandRoutes } from '../send/routes';
import { playStory } from '../story/play';
import { readStory } from '../story/script';
import { timelineText } from '../story/timeline';
import { UserError } from '../user-error';

interface Flags {
  readonly ids?: string;
}

const help = `
A script names people, records, and what was done day by day; examples/stories/README.md says how to write one. Each run is lived by a new
patient at a site of its own, unless --ids gives the same end of their ids again: then nothing is done a second time.

It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), as each of the people, with tokens made with the development
issuer's key in THROUGHLINE_DATA (default ./.throughline).

Examples:
  $ throughline run examples/stories/hub-to-spoke.yaml
  $ throughline run examples/stories/readmission.yaml --ids first`;

/** `throughline run`. */
export const runCommand = (): Command =>
  new Command('run')
    .description('Plays a story: gives its commands to the running service and prints the timelines that come of them.')
    .argument('<script>', 'a YAML file')
    .option('--ids <end>', 'the end of every id (default: drawn at random)')
    .addHelpText('after', help)
    .action(async (file: string, { ids }: Flags) => {
      const text = await readFile(file, 'utf8').catch((error: unknown) => {
        throw new UserError(`${file} cannot be read: ${(error as Error).message}`);
      });
      const story = readStory(text, file);
      const suffix = ids ?? randomBytes(4).toString('hex');
      const tell = (line: string): boolean => process.stderr.write(`${line}\n`);
      const played = await playStory(story, { file, routes: await readCommandRoutes(), suffix, tell });
      process.stdout.write(`\n${await timelineText(story, played)}\n`);
    });

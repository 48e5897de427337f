import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { spawnProgram, type Program } from '@throughline/testing';

const example = resolve(__dirname, '../../examples/subscriber-node/subscribe.js');

/** Starts the subscriber in Node, with the client as its sources are. */
export const spawnSubscriber = (parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): Program =>
  spawnProgram(example, parameters, { NODE_OPTIONS: '--conditions=source', ...environment });

export interface Ended {
  readonly status: number | NodeJS.Signals;
  readonly output: string;
  readonly complaints: string;
}

/** What a subscriber wrote until it ended by itself. */
export const ending = async ({ process: child, ended, complaints }: Program): Promise<Ended> => {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  if (child.stdout && !child.stdout.readableEnded) await once(child.stdout, 'end');
  return { status: await ended, output, complaints: complaints() };
};

/** An event as the subscriber keeps it: a CloudEvent. */
export type KeptEvent = Readonly<Record<string, unknown>> & { readonly id: string };

/** What a subscriber has kept so far, in its order; nothing where there is no file yet. */
export const keptIn = async (file: string): Promise<readonly KeptEvent[]> => {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(0, -1);
  return lines.flatMap((line) => (JSON.parse(line) as { readonly events: readonly KeptEvent[] }).events);
};

import { join } from 'node:path';

export * from './relay-world';
export * from './topic-contents';

/** A relay to start as a program of its own; see the file. */
export const runRelayProgram = join(__dirname, 'run-relay.ts');

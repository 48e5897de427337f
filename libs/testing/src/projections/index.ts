import { join } from 'node:path';

export * from './chance';
export * from './everything';
export * from './fill-log';
export * from './filled-builds';
export * from './given-events';
export * from './history';
export * from './empty-views';
export * from './list-source';
export * from './list-subjects';
export * from './log-with-views';
export * from './mistakes';
export * from './policy-adopted';
export * from './project';
export * from './retold';
export * from './retold-by-many';
export * from './spoilt-log';
export * from './synthetic';
export * from './tally';
export * from './views-of';

/** A projector to start as a program of its own; see the file. */
export const runProjectorProgram = join(__dirname, 'run-projector.ts');

/** A program that fills builds; see the file. */
export const runFillingProgram = join(__dirname, 'run-filling.ts');

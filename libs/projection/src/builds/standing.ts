import type { ProjectionDefinition } from '@throughline/kernel';
import type { Build } from './builds';
import { digestOf } from './digest';

/** How a view stands for a program that has this definition of it. */
export interface ViewStanding {
  readonly projection: string;
  readonly version: number;
  /** What readers read; null when nothing serves yet. */
  readonly serving: Build | null;
  /** What serves was folded with another definition: it must be rebuilt before this program can go on with it. */
  readonly changed: boolean;
}

/** @param builds those of the view, and any others */
export const standingOf = (definition: ProjectionDefinition<never>, builds: readonly Build[]): ViewStanding => {
  const { name: projection, version } = definition;
  const serving = builds.find((one) => one.projection === projection && one.version === version && one.state === 'serving') ?? null;
  return { projection, version, serving, changed: serving !== null && serving.digest !== digestOf(definition) };
};

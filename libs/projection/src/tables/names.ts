import { tableName } from '@throughline/kernel';
import type { ProjectionId } from '../builds/builds';

/** Tells the name in the database of a view's table. */
export type TableNames = (table: { readonly name: string }) => string;

/** The schema in which the tables of a build stand. */
export const schemaOf = ({ name, version }: ProjectionId, build: number): string =>
  `view_${name.replaceAll('-', '_')}_v${version}_${build}`;

/** Under which the tables of one build are read and written. */
export const builtNames =
  (projection: ProjectionId, build: number): TableNames =>
  ({ name }) =>
    `${schemaOf(projection, build)}.${name}`;

/** Under which readers find the tables of the build that serves. */
export const servedNames =
  (projection: ProjectionId): TableNames =>
  (table) =>
    tableName(projection, table);

import { createHash } from 'node:crypto';
import type { ProjectionDefinition } from '@throughline/kernel';
import { columnsOf, identifier, type AnyTable } from '../tables/columns';

/**
 * Tells definitions of a view apart that fold differently: a digest over its tables, what it takes in, in which order and under which key,
 * and its fold with all code that it reaches (`foldDigest`; where nobody has worked that out, its text alone). Tables that were folded with
 * one digest must not be gone on with by another.
 */
export const digestOf = ({ name, version, tables, takes, order, key, fold, foldDigest }: ProjectionDefinition<never>): string =>
  createHash('sha256')
    .update(JSON.stringify({ name, version, tables: tables.map(shapeOf), takes: [...takes].sort(), order }))
    .update(foldDigest ?? `${String(key)}${String(fold)}`)
    .digest('hex')
    .slice(0, 16);

const shapeOf = (table: AnyTable) => ({
  name: table.name,
  columns: columnsOf(table).map(({ quoted, sqlType, nullable }) => [quoted, sqlType, nullable]),
  primaryKey: table.primaryKey.map(identifier),
  key: identifier(table.keyColumn),
  indexes: table.indexes,
  insertOnly: table.insertOnly ?? false,
});

import type { Named, Reading } from '@throughline/access';
import type { FastifyRequest } from 'fastify';
import { namedIn } from '@throughline/access';
import { idPattern } from '../validation/fields';

/** A reading as it is asked for, before it is known what it shows. */
export type AskedReading = Omit<Reading, keyof Named | 'refusal' | 'items' | 'scope'>;

const asked = new WeakMap<FastifyRequest, AskedReading>();

/** Notes that a request is about to look at records. */
export const setReading = (request: FastifyRequest, reading: AskedReading): void => {
  asked.set(request, reading);
};

/** What the request looks at; undefined when that is nothing of a patient. */
export const readingOf = (request: FastifyRequest): AskedReading | undefined => asked.get(request);

/** Parameters that page, and are no part of what is asked. */
const paging: ReadonlySet<string> = new Set(['after', 'cursor', 'limit', 'wait']);
const longestScope = 2_000;

/**
 * What a list was narrowed to, written as in an address: a parameter may hold characters that no database takes.
 * Only for requests whose parameters were found to be right.
 */
export const scopeOf = ({ query }: FastifyRequest): { readonly scope?: string } => {
  const given = Object.entries(query as Readonly<Record<string, unknown>>).filter(([name]) => !paging.has(name));
  const scope = String(new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])));
  return scope === '' ? {} : { scope: scope.slice(0, longestScope) };
};

/** The address without its parameters; its pattern where it has anything in it that cannot be an id. */
export const targetOf = (request: FastifyRequest): string => {
  const pattern = request.routeOptions.url ?? request.url;
  return Object.values(idsInAddress(request)).every((id) => idPattern.test(id)) ? (request.url.split('?')[0] ?? pattern) : pattern;
};

/** Whom the address names. */
export const namedInAddress = (request: FastifyRequest): Named =>
  namedIn(Object.fromEntries(Object.entries(idsInAddress(request)).filter(([, id]) => idPattern.test(id))));

const idsInAddress = ({ params }: FastifyRequest): Readonly<Record<string, string>> => params as Readonly<Record<string, string>>;

import type { FastifyInstance } from 'fastify';

/** Which methods an address takes; none where there is nothing. */
export type KnownMethods = (address: string) => readonly string[];

/** Notes every route that is added from now on, to tell "not by this method" (405, RFC 9110 section 15.5.6) from "not there" (404). */
export const noteMethods = (fastify: FastifyInstance): KnownMethods => {
  const methodsByRoute = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByRoute.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    methodsByRoute.set(url, methods);
  });
  return (address) => {
    const parts = partsOf(address.split(/[?#]/, 1)[0] ?? '');
    const found = [...methodsByRoute].flatMap(([route, methods]) => (fits(partsOf(route), parts) ? [...methods] : []));
    return [...new Set(found)].sort();
  };
};

const partsOf = (path: string): readonly string[] => path.split('/');

const fits = (route: readonly string[], parts: readonly string[]): boolean =>
  route.length === parts.length && route.every((part, index) => part === parts[index] || (part.startsWith(':') && parts[index] !== ''));

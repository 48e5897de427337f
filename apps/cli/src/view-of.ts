/** A view, or what belongs to one. */
type OfView = { readonly version: number } & ({ readonly name: string } | { readonly projection: string });

/** The view as it is called here: `caseload v2`. */
export const viewOf = (one: OfView): string => `${'name' in one ? one.name : one.projection} v${one.version}`;

/** The sites whose patients somebody sees and treats: those listed, or `*` for every one. */
export type Sites = '*' | readonly string[];

/**
 * Whether a record of this site is within somebody's reach. A record that belongs to no site is within reach of those alone who are bound
 * to none.
 *
 * @param sites absent for programs of our own, which are bound to none
 */
export const reaches = (sites: Sites | undefined, siteId: string | null): boolean => {
  if (sites === undefined || sites === '*') return true;
  return siteId !== null && sites.includes(siteId);
};

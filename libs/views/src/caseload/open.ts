/**
 * The condition that leaves the episodes that are not over.
 * @param status the column
 */
export const isOpen = (status: string): string => `${status} not in ('declined', 'closed')`;

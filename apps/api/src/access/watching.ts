import type { Role } from '@throughline/kernel';

/** Those who must see what was recorded, whoever recorded it, and change nothing. */
export const watching = ['auditor', 'privacy_officer'] as const satisfies readonly Role[];

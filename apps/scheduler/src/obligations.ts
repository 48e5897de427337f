import type { ObligationSource } from './due-command';

/** Every kind of obligation that this service keeps. None is defined yet. */
export const obligations: readonly ObligationSource[] = [];

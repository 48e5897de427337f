import type { Permissions } from '../role-groups';
import type { ObligationCommandData } from './commands';

/** Nobody says that something is due but the scheduler, which reads it off the record. */
export const obligationPermissions: Permissions<ObligationCommandData> = { RemindOfObligation: ['scheduler'] };

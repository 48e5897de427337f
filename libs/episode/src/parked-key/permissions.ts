import type { Permissions } from '../role-groups';
import type { ParkedKeyCommandData } from './commands';

/** A decision about a view, not about care: nobody in care takes it. */
export const parkedKeyPermissions: Permissions<ParkedKeyCommandData> = { DiscardParkedKey: ['operator'] };

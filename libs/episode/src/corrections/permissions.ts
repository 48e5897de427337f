import { withDesk, type Permissions } from '../role-groups';
import type { CorrectionCommandData } from './commands';

/** Whoever records something; which entries, the rule of the entry says: those that they may give a command for (E6). */
const recording = [...withDesk, 'site_administrator', 'partner'] as const;

export const correctionPermissions: Permissions<CorrectionCommandData> = { CorrectEntry: recording, VoidEntry: recording };

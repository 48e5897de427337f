import type { CorrectionRules } from '../corrections/rule';
import type { groupSessionEvents } from './events';

export const groupSessionCorrections: CorrectionRules<typeof groupSessionEvents> = {
  GroupSessionHeld: { kind: 'opens-stream', by: ['HoldGroupSession'], fixed: ['siteId'] },
};

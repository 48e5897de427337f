import { everyoneInCare, type Permissions } from '../role-groups';
import type { TeamCommandData } from './commands';

const whoMeets = [...everyoneInCare, 'site_administrator'] as const;

export const teamPermissions: Permissions<TeamCommandData> = {
  HoldCaseConference: whoMeets,
  Huddle: whoMeets,
};

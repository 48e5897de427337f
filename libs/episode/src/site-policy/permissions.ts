import type { Permissions } from '../role-groups';
import type { SitePolicyCommandData } from './commands';

export const sitePolicyPermissions: Permissions<SitePolicyCommandData> = {
  AdoptSitePolicy: ['site_administrator'],
};

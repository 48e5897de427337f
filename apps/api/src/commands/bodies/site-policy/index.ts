import type { SitePolicyCommandData } from '@throughline/episode';
import type { CommandClasses } from '../../service-command';
import { AdoptSitePolicy } from './adopt';

/** The commands of a site, by name. */
export const sitePolicyCommands: CommandClasses<SitePolicyCommandData> = { AdoptSitePolicy };

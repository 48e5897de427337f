import type { PlanCommandData } from '@throughline/episode';
import type { CommandClasses } from '../service-command';

/** The commands about the recovery plan, by name. */
export const planCommands: CommandClasses<PlanCommandData> = {};

import type { CounsellingCommandData } from '@throughline/episode';
import type { CommandClasses } from '../service-command';

/** The commands about counselling, by name. */
export const counsellingCommands: CommandClasses<CounsellingCommandData> = {};

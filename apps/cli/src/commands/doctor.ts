import { Command } from 'commander';

/** `throughline doctor`. */
export const doctorCommand = (): Command => new Command('doctor');

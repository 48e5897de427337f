/** The commands about the recovery plan, by name. */
export const planCommands = {};

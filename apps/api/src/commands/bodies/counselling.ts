/** The commands about counselling, by name. */
export const counsellingCommands = {};

export const counsellingEvolves = {};

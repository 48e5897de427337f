export const planEvolves = {};

export const planDecides = {};

export const planCorrections = {};

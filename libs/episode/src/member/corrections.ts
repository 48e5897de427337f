export const memberCorrections = {};

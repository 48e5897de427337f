export const counsellingCorrections = {};

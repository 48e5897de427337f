export const groupSessionCorrections = {};

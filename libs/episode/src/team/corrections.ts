export const teamCorrections = {};

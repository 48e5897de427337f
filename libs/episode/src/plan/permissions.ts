export const planPermissions = {};

export const memberPermissions = {};

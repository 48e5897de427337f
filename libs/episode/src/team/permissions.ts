export const teamPermissions = {};

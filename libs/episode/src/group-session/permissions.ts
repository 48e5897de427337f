export const groupSessionPermissions = {};

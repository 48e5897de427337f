export const counsellingPermissions = {};

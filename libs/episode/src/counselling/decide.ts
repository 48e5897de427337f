export const counsellingDecides = {};

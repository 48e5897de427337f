export const counsellingExamples = {};

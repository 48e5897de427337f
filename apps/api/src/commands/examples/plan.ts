export const planExamples = {};

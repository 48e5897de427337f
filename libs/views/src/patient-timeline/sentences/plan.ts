export const planSentences = {};

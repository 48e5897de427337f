export const counsellingSentences = {};

export const views = 'views';

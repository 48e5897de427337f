export const episode = 'episode';

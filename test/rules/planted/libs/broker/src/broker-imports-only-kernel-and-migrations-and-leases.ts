export { episode } from '@throughline/episode';

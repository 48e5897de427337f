export { views } from '@throughline/views';

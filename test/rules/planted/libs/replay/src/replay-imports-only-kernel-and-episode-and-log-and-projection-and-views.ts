export { platform } from '@throughline/platform';

export { log } from '@throughline/log';

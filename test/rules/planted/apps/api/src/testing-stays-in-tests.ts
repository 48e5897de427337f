export { testing } from '@throughline/testing';

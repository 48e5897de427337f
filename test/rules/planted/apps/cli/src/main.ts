export { kernel } from '@throughline/kernel';

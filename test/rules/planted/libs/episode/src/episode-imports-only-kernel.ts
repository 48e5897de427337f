export { projection } from '@throughline/projection';

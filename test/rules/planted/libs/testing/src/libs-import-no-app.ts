export { api } from '../../../apps/api/src/index';

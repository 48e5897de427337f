export { api } from '../../api/src/index';

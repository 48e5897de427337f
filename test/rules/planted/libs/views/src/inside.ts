export { views } from './index';

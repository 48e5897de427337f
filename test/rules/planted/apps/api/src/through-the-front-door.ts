export { views } from '../../../libs/views/src/inside';

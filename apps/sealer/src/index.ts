export { startSealerParts } from './start';

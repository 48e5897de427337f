export { startProjectorParts, type ProjectorPartsMoment, type ProjectorPartsOptions } from './start';

export { fillInThreads } from './rebuilds/fill-in-threads';
export { startProjectorParts, type ProjectorPartsMoment, type ProjectorPartsOptions } from './start';
